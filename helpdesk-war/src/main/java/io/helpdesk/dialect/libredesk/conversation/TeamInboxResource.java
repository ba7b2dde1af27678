package io.helpdesk.dialect.libredesk.conversation;

import static io.helpdesk.api.conversation.ConversationField.ASSIGNEE;
import static io.helpdesk.api.conversation.ConversationField.TEAM;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.ErrorType;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PageJson;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What waits in a team for somebody to take it (libredesk 9). */
@Path("teams/{id}/conversations/unassigned")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TeamInboxResource {

    @Inject
    CurrentCaller current;

    @Inject
    ConversationLists lists;

    @GET
    @Needs(Permission.TEAM_QUEUES)
    public Envelope<PageJson<ListedConversationJson>> list(@PathParam("id") String id, @Context UriInfo uri) {
        long team = PathId.of(id);
        if (!current.get().teams().contains(team)) {
            throw new LibredeskRefusal(
                    ErrorType.PERMISSION.status(),
                    ErrorType.PERMISSION,
                    "You're not a member of this team, Please refresh the page and try again");
        }
        return lists.list(current.get(), uri, Condition.all(Condition.is(TEAM, team), Condition.absent(ASSIGNEE)));
    }
}
