package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.team.Team;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Says who takes care of a conversation (libredesk 10, 10.2). */
@Path("conversations/{uuid}/assignee")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class AssignmentsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    @Inject
    Teams teams;

    /** Whoever has it already keeps it: nothing happens then. */
    @PUT
    @Path("user")
    @Needs(Permission.CONVERSATION_ASSIGN_AGENT)
    public Envelope<Boolean> user(@PathParam("uuid") String uuid, LibredeskBody body) {
        long assignee = body.number("assignee_id");
        body.refuseUnlessDecoded();
        Conversation found = conversations.get(current.get(), ConversationPath.ref(uuid));
        Long before = found.assignment().assigneeId();
        if (assignee == (before == null ? 0 : before)) {
            return Envelope.done();
        }
        return change(new ConversationRef.Id(found.id()), new ConversationChange.AssignAgent(assignee));
    }

    @PUT
    @Path("user/remove")
    @Needs(Permission.CONVERSATION_ASSIGN_AGENT)
    public Envelope<Boolean> removeUser(@PathParam("uuid") String uuid) {
        return change(ConversationPath.ref(uuid), new ConversationChange.AssignAgent(null));
    }

    /**
     * A new team starts without an assignee.
     *
     * @throws NotFound {@code "team"}, before anything about the conversation
     */
    @PUT
    @Path("team")
    @Needs(Permission.CONVERSATION_ASSIGN_TEAM)
    public Envelope<Boolean> team(@PathParam("uuid") String uuid, LibredeskBody body) {
        long team = body.number("assignee_id");
        body.refuseUnlessDecoded();
        teams.get(current.get(), team);
        Conversation found = conversations.get(current.get(), ConversationPath.ref(uuid));
        Team before = found.assignment().team();
        if (before != null && before.id() == team) {
            return Envelope.done();
        }
        return change(new ConversationRef.Id(found.id()), new ConversationChange.AssignTeam(team, true));
    }

    @PUT
    @Path("team/remove")
    @Needs(Permission.CONVERSATION_ASSIGN_TEAM)
    public Envelope<Boolean> removeTeam(@PathParam("uuid") String uuid) {
        return change(ConversationPath.ref(uuid), new ConversationChange.AssignTeam(null, false));
    }

    private Envelope<Boolean> change(ConversationRef ref, ConversationChange change) {
        conversations.change(current.get(), ref, List.of(change));
        return Envelope.done();
    }
}
