package io.helpdesk.dialect.wassist.conversation;

import io.helpdesk.api.agentrun.AgentRuns;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Routings;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Who answers a conversation, and what people do in it besides writing (wassist 6.2, 6.3). */
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConversationActionsResource {

    private static final long USUAL_MINUTES = 10;
    private static final int MOST_PROMPT = 20_000;
    private static final long MOST_MINUTES = Duration.ofDays(365).toMinutes();

    @Inject
    Clock clock;

    @Inject
    Conversations conversations;

    @Inject
    Routings routings;

    @Inject
    AgentRuns runs;

    @Inject
    RoutingFields fields;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller current;

    @POST
    @Path("{id}/routing")
    public ConversationJson route(@PathParam("id") String id, WassistBody body) {
        var which = existing(id);
        var to = fields.routing(current.get(), body);
        try {
            return toJson(
                    to.isPresent()
                            ? routings.route(current.get(), which, to.get())
                            : routings.inherit(current.get(), which));
        } catch (Invalid noAgent) {
            throw WassistRefusal.field("agentId", "This field is required.");
        }
    }

    @POST
    @Path("{id}/subscribe")
    public ConversationJson subscribe(@PathParam("id") String id, WassistBody body) {
        var which = existing(id);
        return toJson(routings.route(current.get(), which, fields.subscription(current.get(), body)));
    }

    @POST
    @Path("{id}/unsubscribe")
    public ConversationJson unsubscribe(@PathParam("id") String id) {
        return toJson(routings.inherit(current.get(), ref(id)));
    }

    @POST
    @Path("{id}/takeover")
    public ConversationJson takeOver(@PathParam("id") String id, WassistBody body) {
        var which = existing(id);
        long minutes = body.read(given -> given.integer("durationMinutes", 1, MOST_MINUTES))
                .orElse(USUAL_MINUTES);
        return toJson(routings.takeOver(current.get(), which, Duration.ofMinutes(minutes)));
    }

    @POST
    @Path("{id}/handback")
    public ConversationJson handBack(@PathParam("id") String id) {
        return toJson(routings.handBack(current.get(), ref(id)));
    }

    @POST
    @Path("{id}/cancel-support-handoff")
    public ConversationJson cancelHandoff(@PathParam("id") String id) {
        return toJson(routings.endHandoff(current.get(), ref(id)));
    }

    /** Nobody reads the answer, but some clients read JSON. */
    @POST
    @Path("{id}/prompt")
    public Map<String, Object> prompt(@PathParam("id") String id, WassistBody body) {
        var which = existing(id);
        var prompt = body.read(given -> given.text("prompt", Text.required().upTo(MOST_PROMPT)));
        try {
            runs.prompt(current.get(), which, prompt.orElseThrow());
            return Map.of();
        } catch (Conflict refused) {
            throw refused.subject().equals("window")
                    ? WassistRefusal.windowClosed()
                    : WassistRefusal.business(400, "Conversation has no agent", "no_agent");
        }
    }

    /** The same under another name. */
    @POST
    @Path("{id}/trigger")
    public Map<String, Object> trigger(@PathParam("id") String id, WassistBody body) {
        return prompt(id, body);
    }

    /** Somebody writes, who has read what came last: WhatsApp couples them. */
    @POST
    @Path("{id}/typing")
    public ConversationJson typing(@PathParam("id") String id) {
        return toJson(transactions.together(() -> {
            var read = conversations.change(current.get(), ref(id), List.of(new ConversationChange.SeenByAgents()));
            conversations.typing(current.get(), ref(id), true, false);
            return read;
        }));
    }

    /** What is wrong with a body is said of conversations that are there. */
    private ConversationRef existing(String id) {
        return new ConversationRef.Id(conversations.get(current.get(), ref(id)).id());
    }

    private ConversationJson toJson(Conversation conversation) {
        return ConversationMapper.toJson(conversation, clock.instant());
    }

    private static ConversationRef ref(String id) {
        return new ConversationRef.Uuid(Uuids.inPath(id));
    }
}
