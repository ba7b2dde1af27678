package io.helpdesk.dialect.chatwoot.application.filter;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.savedfilter.SaveFilter;
import io.helpdesk.api.savedfilter.SavedFilter.Kind;
import io.helpdesk.api.savedfilter.SavedFilters;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.PathId;
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
import java.util.List;

/** The filters that each user keeps (chatwoot-resources 12). */
@Path("accounts/{account}/custom_filters")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class CustomFiltersResource {

    private static final String FORMAT = "chatwoot";

    private static final ErrorJson.RecordInvalid TOO_MANY = new ErrorJson.RecordInvalid(
            "Account Limit reached. The maximum number of allowed custom filters for a user per account is "
                    + SavedFilters.MOST + ".",
            List.of("account_id"));

    @Inject
    SavedFilters filters;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public List<CustomFilterJson> list() {
        var kind =
                ChatwootCodes.constant(Kind.class, params.get(), "filter_type").orElse(Kind.CONVERSATION);
        return filters.list(current.get(), FORMAT, kind).stream()
                .map(CustomFilterJson::of)
                .toList();
    }

    @GET
    @Path("{filter}")
    public CustomFilterJson show(@PathParam("filter") PathId filter) {
        return CustomFilterJson.of(filters.get(current.get(), FORMAT, filter.value()));
    }

    @POST
    public CustomFilterJson create() {
        try {
            return CustomFilterJson.of(filters.create(current.get(), FORMAT, command()));
        } catch (Invalid refusal) {
            if (refusal.violations().get(0).rule() == Rule.TOO_MANY
                    && refusal.violations().get(0).field().equals("filters")) {
                throw new ChatwootRefusal(422, TOO_MANY);
            }
            throw refusal;
        }
    }

    @PATCH
    @Path("{filter}")
    public CustomFilterJson update(@PathParam("filter") PathId filter) {
        return CustomFilterJson.of(filters.update(current.get(), FORMAT, filter.value(), command()));
    }

    @PUT
    @Path("{filter}")
    public CustomFilterJson replace(@PathParam("filter") PathId filter) {
        return update(filter);
    }

    @DELETE
    @Path("{filter}")
    public Response delete(@PathParam("filter") PathId filter) {
        filters.delete(current.get(), FORMAT, filter.value());
        return Response.noContent().build();
    }

    private SaveFilter command() {
        var sent = params.get().wrapped("custom_filter");
        return new SaveFilter(
                ChatwootCodes.constant(Kind.class, sent, "filter_type").orElse(null),
                sent.text("name").orElse(null),
                sent.object("query").orElse(null));
    }
}
