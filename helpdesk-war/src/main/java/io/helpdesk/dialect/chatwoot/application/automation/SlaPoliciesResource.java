package io.helpdesk.dialect.chatwoot.application.automation;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.servicelevel.SaveServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel.Promise;
import io.helpdesk.api.servicelevel.ServiceLevels;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** SLA policies, which every member sees and administrators write (chatwoot-desk 7.4). */
@Path("accounts/{account}/sla_policies")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class SlaPoliciesResource {

    private static final String FIRST = "first_response_time_threshold";
    private static final String NEXT = "next_response_time_threshold";
    private static final String RESOLUTION = "resolution_time_threshold";

    private static final Map<String, String> FIELDS =
            Map.of("first_response", FIRST, "next_response", NEXT, "resolution", RESOLUTION);

    @Inject
    ServiceLevels levels;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public PayloadJson<List<SlaPolicyJson>> list() {
        return new PayloadJson<>(
                levels.list(current.get()).stream().map(SlaPolicyJson::of).toList());
    }

    @GET
    @Path("{policy}")
    public PayloadJson<SlaPolicyJson> show(@PathParam("policy") PathId policy) {
        return shown(() -> levels.get(current.get(), policy.value()));
    }

    @POST
    public PayloadJson<SlaPolicyJson> create() {
        var caller = Administrators.only(current.get());
        var command = command(new Promise(null, null, null));
        return shown(() -> levels.create(caller, command));
    }

    /** What is not sent stays as it is. */
    @PATCH
    @Path("{policy}")
    public PayloadJson<SlaPolicyJson> update(@PathParam("policy") PathId policy) {
        var caller = Administrators.only(current.get());
        var command = command(levels.get(caller, policy.value()).promise());
        return shown(() -> levels.update(caller, policy.value(), command));
    }

    @PUT
    @Path("{policy}")
    public PayloadJson<SlaPolicyJson> replace(@PathParam("policy") PathId policy) {
        return update(policy);
    }

    @DELETE
    @Path("{policy}")
    public Response delete(@PathParam("policy") PathId policy) {
        try {
            levels.delete(Administrators.only(current.get()), policy.value());
        } catch (Invalid used) {
            throw ChatwootRefusal.unprocessable("Sla policy is in use by a team or an automation rule");
        }
        return Answers.empty();
    }

    private SaveServiceLevel command(Promise before) {
        var sent = params.get().wrapped("sla_policy");
        return new SaveServiceLevel(
                sent.text("name").orElse(null),
                sent.has("description") ? sent.filled("description") : null,
                new Promise(
                        time(sent, FIRST, before.firstResponse()),
                        time(sent, NEXT, before.nextResponse()),
                        time(sent, RESOLUTION, before.resolution())),
                sent.flag("only_during_business_hours").orElse(null),
                null);
    }

    /** In seconds, of which parts do not count; null and blank clear it. */
    private static Duration time(ChatwootParams sent, String key, Duration before) {
        if (!sent.has(key)) {
            return before;
        }
        JsonNode value = sent.node(key);
        if (value.isNull() || value.isTextual() && value.textValue().isBlank()) {
            return null;
        }
        if (value.isNumber() && value.canConvertToLong()) {
            return Duration.ofSeconds(value.longValue());
        }
        return Duration.ofSeconds(JsonValues.wholeNumber(value)
                .orElseThrow(() -> ChatwootRefusal.unprocessable(key + " is not a number")));
    }

    private static PayloadJson<SlaPolicyJson> shown(Supplier<ServiceLevel> service) {
        try {
            return new PayloadJson<>(SlaPolicyJson.of(service.get()));
        } catch (Invalid refused) {
            throw new Invalid(
                    refused.subject(),
                    refused.violations().stream()
                            .map(SlaPoliciesResource::renamed)
                            .toList());
        }
    }

    private static Violation renamed(Violation violation) {
        return new Violation(
                Optional.ofNullable(FIELDS.get(violation.field())).orElse(violation.field()),
                violation.rule(),
                violation.detail());
    }
}
