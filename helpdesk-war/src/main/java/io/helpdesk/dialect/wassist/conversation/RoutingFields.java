package io.helpdesk.dialect.wassist.conversation;

import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.RouteTo;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.webhook.WassistHooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is to answer, as bodies name them (wassist 6.2, 6.3, 10.1). */
@ApplicationScoped
public class RoutingFields {

    private static final String MODE = "mode";
    private static final String WEBHOOK = "webhookId";
    private static final String AGENT = "agentId";

    @Inject
    AgentBots agents;

    @Inject
    Webhooks webhooks;

    /**
     * A choice, empty for none, and whether it is every conversation's; that is true unless it is said.
     *
     * @param agent null for none, likewise webhook
     */
    record Wanted(Optional<String> mode, UUID agent, UUID webhook, boolean everyConversation) {}

    /** Of {@code routing/}: empty to be as the number. */
    Optional<RouteTo> routing(Caller caller, WassistBody body) {
        var wanted = body.read(fields -> {
            var mode = fields.nullableChoice(MODE, List.of("agent", "webhook"));
            var agent = fields.uuid(AGENT);
            var webhook =
                    mode.filter("webhook"::equals).isPresent() ? fields.uuid(WEBHOOK, true) : fields.uuid(WEBHOOK);
            return new Wanted(mode, agent.orElse(null), webhook.orElse(null), false);
        });
        return wanted.mode()
                .map(mode -> mode.equals("webhook")
                        ? RouteTo.webhook(webhook(caller, wanted.webhook()))
                        : RouteTo.agent(wanted.agent() == null ? null : agent(caller, wanted.agent())));
    }

    /** Of a conversation's {@code subscribe/}. */
    RouteTo subscription(Caller caller, WassistBody body) {
        return RouteTo.webhook(
                webhook(caller, body.read(fields -> fields.uuid(WEBHOOK, true).orElse(null))));
    }

    /** A choice for a number, and whether its conversations lose theirs. */
    public record OfNumber(RouteTo to, boolean everyConversation) {}

    /** Of a number's {@code subscribe/}. */
    public OfNumber numbersWebhook(Caller caller, WassistBody body) {
        var wanted = body.read(fields ->
                new Wanted(Optional.empty(), null, fields.uuid(WEBHOOK, true).orElse(null), every(fields)));
        return new OfNumber(RouteTo.webhook(webhook(caller, wanted.webhook())), wanted.everyConversation());
    }

    /** Of a number's {@code connect-agent/}. */
    public OfNumber numbersAgent(Caller caller, WassistBody body) {
        var wanted = body.read(
                fields -> new Wanted(Optional.empty(), fields.uuid(AGENT, true).orElse(null), null, every(fields)));
        return new OfNumber(RouteTo.agent(agent(caller, wanted.agent())), wanted.everyConversation());
    }

    /** Of a number's {@code unsubscribe/}. */
    public OfNumber numbersNobody(WassistBody body) {
        return new OfNumber(RouteTo.nobody(), body.read(RoutingFields::every));
    }

    private static boolean every(Fields fields) {
        return fields.flag("applyToExisting").orElse(true);
    }

    private long agent(Caller caller, UUID id) {
        try {
            return agents.get(caller, id).id();
        } catch (NotFound unknown) {
            throw WassistRefusal.business(404, "Agent not found", "not_found");
        }
    }

    private long webhook(Caller caller, UUID id) {
        try {
            return webhooks.get(caller, WassistHooks.NAME, id).id();
        } catch (NotFound unknown) {
            throw WassistRefusal.field(WEBHOOK, "Webhook not found.");
        }
    }
}
