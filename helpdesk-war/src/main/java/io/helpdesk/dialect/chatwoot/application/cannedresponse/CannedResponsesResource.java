package io.helpdesk.dialect.chatwoot.application.cannedresponse;

import io.helpdesk.api.cannedresponse.CannedResponses;
import io.helpdesk.api.cannedresponse.SaveCannedResponse;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
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

/** The texts agents answer with, which every member may read and change (chatwoot-resources 10). */
@Path("accounts/{account}/canned_responses")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class CannedResponsesResource {

    @Inject
    CannedResponses responses;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public List<CannedResponseJson> list() {
        return responses.list(current.get(), params.get().filled("search").orElse(null)).stream()
                .map(CannedResponseJson::of)
                .toList();
    }

    @POST
    public CannedResponseJson create() {
        return CannedResponseJson.of(responses.create(current.get(), command()));
    }

    @PATCH
    @Path("{response}")
    public CannedResponseJson update(@PathParam("response") PathId response) {
        responses.get(current.get(), response.value());
        return CannedResponseJson.of(responses.update(current.get(), response.value(), command()));
    }

    @PUT
    @Path("{response}")
    public CannedResponseJson replace(@PathParam("response") PathId response) {
        return update(response);
    }

    @DELETE
    @Path("{response}")
    public Response delete(@PathParam("response") PathId response) {
        responses.delete(current.get(), response.value());
        return Answers.empty();
    }

    private SaveCannedResponse command() {
        var sent = params.get().wrapped("canned_response");
        return new SaveCannedResponse(
                sent.text("short_code").orElse(null), sent.text("content").orElse(null));
    }
}
