package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.automation.AutomationRule;
import io.helpdesk.api.automation.AutomationRules;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Rules; those that this wire has no words for are not found here (libredesk-resources 9). */
@Path("automations/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class AutomationRulesResource {

    @Inject
    CurrentCaller current;

    @Inject
    AutomationRules rules;

    /** Of one type, the lightest first. */
    @GET
    @Needs(Permission.AUTOMATION_WRITE)
    public Envelope<List<AutomationRuleJson>> list(@QueryParam("type") String type) {
        return Envelope.success(shown().stream()
                .filter(rule -> rule.type().equals(type))
                .sorted(Comparator.comparingInt(AutomationRuleJson::weight))
                .toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.AUTOMATION_WRITE)
    public Envelope<AutomationRuleJson> show(@PathParam("id") String id) {
        return Envelope.success(known(id));
    }

    @POST
    @Needs(Permission.AUTOMATION_WRITE)
    public Envelope<AutomationRuleJson> create(LibredeskBody body) {
        var command = RuleCommand.read(body, true);
        return Envelope.success(shown(rules.create(current.get(), command)));
    }

    @PUT
    @Path("{id}")
    @Needs(Permission.AUTOMATION_WRITE)
    public Envelope<AutomationRuleJson> update(@PathParam("id") String id, LibredeskBody body) {
        boolean enabled = body.flag("enabled");
        var command = RuleCommand.read(body, enabled);
        return Envelope.success(shown(rules.update(current.get(), known(id).id(), command)));
    }

    @PUT
    @Path("{id}/toggle")
    @Needs(Permission.AUTOMATION_WRITE)
    public Envelope<AutomationRuleJson> toggle(@PathParam("id") String id) {
        return Envelope.success(shown(rules.toggle(current.get(), known(id).id())));
    }

    /** By ids; what is none of a rule does not matter. */
    @PUT
    @Path("weights")
    @Needs(Permission.AUTOMATION_WRITE)
    public Envelope<Boolean> weigh(LibredeskBody body) {
        var sent = body.whole();
        body.refuseUnlessDecoded();
        var known = shown().stream().map(AutomationRuleJson::id).toList();
        var weights = new HashMap<Long, Integer>();
        sent.forEach((id, weight) -> {
            long rule = number(id);
            if (!(weight instanceof Integer number)) {
                throw LibredeskRefusal.undecodable();
            }
            if (known.contains(rule)) {
                weights.put(rule, number);
            }
        });
        rules.weigh(current.get(), weights);
        return Envelope.done();
    }

    /** Of all rules for new conversations. */
    @PUT
    @Path("execution-mode")
    @Needs(Permission.AUTOMATION_WRITE)
    public Envelope<Boolean> mode(LibredeskBody body) {
        var mode = body.text("mode");
        body.refuseUnlessDecoded();
        if (!mode.equals(AutomationRuleJson.ALL) && !mode.equals(AutomationRuleJson.FIRST_MATCH)) {
            throw LibredeskRefusal.input("automation.invalidRuleExecutionMode");
        }
        rules.endRounds(
                current.get(),
                RuleType.NEW_CONVERSATION.triggers(List.of()),
                mode.equals(AutomationRuleJson.FIRST_MATCH));
        return Envelope.done();
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.AUTOMATION_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long rule = PathId.of(id);
        try {
            if (AutomationRuleJson.of(rules.get(current.get(), rule)).isPresent()) {
                rules.delete(current.get(), rule);
            }
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    private List<AutomationRuleJson> shown() {
        return rules.list(current.get()).stream()
                .map(AutomationRuleJson::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private AutomationRuleJson known(String id) {
        try {
            return shown(rules.get(current.get(), PathId.of(id)));
        } catch (NotFound | LibredeskRefusal unknown) {
            throw unknown();
        }
    }

    private static AutomationRuleJson shown(AutomationRule rule) {
        return AutomationRuleJson.of(rule).orElseThrow(AutomationRulesResource::unknown);
    }

    private static LibredeskRefusal unknown() {
        return LibredeskRefusal.input("Rule not found");
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException none) {
            throw LibredeskRefusal.undecodable();
        }
    }
}
