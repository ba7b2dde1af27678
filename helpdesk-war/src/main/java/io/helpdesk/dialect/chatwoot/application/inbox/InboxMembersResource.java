package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.dialect.chatwoot.application.UserIds;
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

/** Who works in an inbox (chatwoot-resources 5). An unknown inbox is not found before anybody's role is looked at. */
@Path("accounts/{account}/inbox_members")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class InboxMembersResource {

    @Inject
    Inboxes inboxes;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    @Path("{inbox}")
    public AgentListJson list(@PathParam("inbox") PathId inbox) {
        return AgentListJson.of(inboxes.members(current.get(), inbox.value()));
    }

    @POST
    public AgentListJson add() {
        return AgentListJson.of(inboxes.addMembers(current.get(), inbox(), UserIds.of(params.get())));
    }

    @PATCH
    public AgentListJson replace() {
        return AgentListJson.of(inboxes.replaceMembers(current.get(), inbox(), UserIds.of(params.get())));
    }

    @PUT
    public AgentListJson replaceToo() {
        return replace();
    }

    @DELETE
    public Response remove() {
        inboxes.removeMembers(current.get(), inbox(), UserIds.of(params.get()));
        return Answers.empty();
    }

    private long inbox() {
        var inbox = inboxes.get(current.get(), params.get().id("inbox_id").orElse(0L));
        Administrators.only(current.get());
        return inbox.id();
    }
}
