package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.RawTeamJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import io.helpdesk.dialect.chatwoot.application.BotsAllowed;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Who takes care of a conversation (chatwoot-application 3.10). */
@Path("accounts/{account}/conversations")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class AssignmentsResource {

    @Inject
    Conversations conversations;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("conversation")
    PathId conversation;

    /**
     * Assigns an agent, or else a team; null, blank and 0 take whoever it is away. An assignee nobody knows is not found,
     * where the original takes the present one away.
     */
    @POST
    @Path("{conversation}/assignments")
    @BotsAllowed
    public Response assign() {
        ChatwootParams sent = params.get();
        if (sent.has("assignee_id")) {
            Long assignee = key(sent, "assignee_id");
            return sent.text("assignee_type").equals(Optional.of("AgentBot")) ? bot(assignee) : agent(assignee);
        }
        if (sent.has("team_id")) {
            var team = change(new ConversationChange.AssignTeam(key(sent, "team_id"), false))
                    .team();
            return answer(team == null ? null : RawTeamJson.of(team));
        }
        conversations.get(current.get(), which());
        return Answers.none();
    }

    private Response agent(Long agent) {
        var assignee = change(new ConversationChange.AssignAgent(agent)).assignee();
        return answer(assignee == null ? null : AgentJson.of(assignee));
    }

    private Response bot(Long bot) {
        var leader = change(new ConversationChange.SetField(ConversationField.BOT, bot))
                .bot();
        return answer(leader == null ? null : SenderJson.bot(leader));
    }

    private static Long key(ChatwootParams sent, String name) {
        return sent.strictId(name).filter(id -> id != 0).orElse(null);
    }

    private static Response answer(Object body) {
        return body == null ? Answers.none() : Response.ok(body).build();
    }

    private Conversation.Assignment change(ConversationChange change) {
        return conversations.change(current.get(), which(), List.of(change)).assignment();
    }

    private ConversationRef which() {
        return new ConversationRef.Number(conversation.value());
    }
}
