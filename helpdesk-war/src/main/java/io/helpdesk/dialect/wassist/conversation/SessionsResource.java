package io.helpdesk.dialect.wassist.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.simulation.Simulations;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;

/** An agent at work in a conversation (wassist 13.5): each conversation that an agent has is one, and has its id. */
@Path("sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SessionsResource {

    /** @param channel null for a conversation that is neither on a number nor a simulation */
    public record SessionJson(UUID id, UUID agentId, ChannelJson channel, Instant createdAt) {}

    /** Where it takes place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChannelJson(String type, UUID conversationId, UUID contactId, UUID simulationId) {}

    @Inject
    Conversations conversations;

    @Inject
    Simulations simulations;

    @Inject
    CurrentCaller current;

    @GET
    public SessionJson show(@PathParam("id") String id) {
        Conversation it = conversations.get(current.get(), new ConversationRef.Uuid(Uuids.inPath(id)));
        var agent = it.assignment().bot();
        if (agent == null) {
            throw WassistRefusal.notFound();
        }
        return new SessionJson(it.uuid(), agent.uuid(), channel(it), it.createdAt());
    }

    private ChannelJson channel(Conversation it) {
        return WassistChannel.isNumber(it.inbox())
                ? new ChannelJson("whatsapp", it.uuid(), it.contact().uuid(), null)
                : simulations
                        .in(current.get(), it.id())
                        .map(simulation -> new ChannelJson("web_builder", null, null, simulation))
                        .orElse(null);
    }
}
