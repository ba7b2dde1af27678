package io.helpdesk.dialect.libredesk.conversation;

import static io.helpdesk.api.conversation.ConversationField.ASSIGNEE;
import static io.helpdesk.api.conversation.ConversationField.TEAM;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.notification.Notifications;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PageJson;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Lists of conversations (libredesk 9). */
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConversationListsResource {

    @Inject
    CurrentCaller current;

    @Inject
    ConversationLists lists;

    @Inject
    Notifications notifications;

    @GET
    @Path("all")
    @Needs(Permission.EVERY_ASSIGNMENT)
    public Envelope<PageJson<ListedConversationJson>> all(@Context UriInfo uri) {
        return lists.list(current.get(), uri, Condition.everything());
    }

    @GET
    @Path("assigned")
    @Needs(Permission.OWN_ASSIGNMENTS)
    public Envelope<PageJson<ListedConversationJson>> assigned(@Context UriInfo uri) {
        return lists.list(
                current.get(), uri, Condition.is(ASSIGNEE, current.get().id()));
    }

    /** Where a note names the calling agent, or a team of theirs. */
    @GET
    @Path("mentioned")
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<PageJson<ListedConversationJson>> mentioned(@Context UriInfo uri) {
        return lists.mentioned(current.get(), uri, notifications.mentions(current.get()));
    }

    @GET
    @Path("unassigned")
    @Needs(Permission.UNASSIGNED)
    public Envelope<PageJson<ListedConversationJson>> unassigned(@Context UriInfo uri) {
        return lists.list(current.get(), uri, Condition.all(Condition.absent(ASSIGNEE), Condition.absent(TEAM)));
    }
}
