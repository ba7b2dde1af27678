package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Participants;
import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.UserIds;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.Set;

/** Who takes part in a conversation (chatwoot-application 3.11). */
@Path("accounts/{account}/conversations/{conversation}/participants")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class ParticipantsResource {

    @Inject
    Participants participants;

    @Inject
    Conversations conversations;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("conversation")
    PathId conversation;

    @GET
    public List<AgentJson> list() {
        return shown(participants.list(current.get(), which()));
    }

    /** @return only those who were not in it before */
    @POST
    public List<AgentJson> add() {
        return shown(participants.add(current.get(), which(), users()));
    }

    @PATCH
    public List<AgentJson> replace() {
        return shown(participants.replace(current.get(), which(), users()));
    }

    @PUT
    public List<AgentJson> replaceToo() {
        return replace();
    }

    @DELETE
    public Response remove() {
        participants.remove(current.get(), which(), users());
        return Answers.empty();
    }

    /** The conversation is looked for first (chatwoot-application 1.3). */
    private Set<Long> users() {
        conversations.get(current.get(), which());
        return UserIds.of(params.get());
    }

    private ConversationRef which() {
        return new ConversationRef.Number(conversation.value());
    }

    private static List<AgentJson> shown(List<Agent> agents) {
        return agents.stream().map(AgentJson::of).toList();
    }
}
