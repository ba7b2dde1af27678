package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.Routing;
import io.helpdesk.api.conversation.Routing.Mode;
import io.helpdesk.core.inbox.InboxEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was chosen for a conversation about who answers it, and whether people have it just now (wassist 6.3). */
@Embeddable
public class ConversationRouting {

    /** Null to be as the inbox. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "routing")
    private Mode choice;

    /** No reference: a webhook that is gone answers nothing, until something else is chosen. */
    @Column(name = "webhook_id")
    private Long webhookId;

    @Column(name = "human_until")
    private Instant humanUntil;

    @Column(name = "handoff_at")
    private Instant handoffAt;

    @Column(name = "handoff_reason")
    private String handoffReason;

    protected ConversationRouting() {}

    /**
     * Who answers.
     *
     * @param own whether it is this conversation's own choice
     */
    record Resolved(Mode mode, Long agentId, Long webhookId, boolean own) {

        private static Resolved agent(Long agentId, boolean own) {
            return new Resolved(agentId == null ? Mode.NOBODY : Mode.AGENT, agentId, null, own);
        }

        private static Resolved webhook(long webhookId, boolean own) {
            return new Resolved(Mode.WEBHOOK, null, webhookId, own);
        }
    }

    /** @param ownBot the conversation's, or null; without a choice of its own the inbox's counts */
    Resolved resolved(InboxEntity inbox, Long ownBot) {
        if (choice == Mode.WEBHOOK) {
            return Resolved.webhook(webhookId, true);
        }
        if (choice == Mode.AGENT) {
            return Resolved.agent(ownBot == null ? inbox.botId() : ownBot, true);
        }
        return inbox.webhookId() == null
                ? Resolved.agent(inbox.botId(), false)
                : Resolved.webhook(inbox.webhookId(), false);
    }

    void toAgent() {
        choice = Mode.AGENT;
        webhookId = null;
    }

    void toWebhook(long id) {
        choice = Mode.WEBHOOK;
        webhookId = id;
    }

    void inherit() {
        choice = null;
        webhookId = null;
    }

    void takeOver(Instant until) {
        humanUntil = until;
    }

    boolean handBack() {
        boolean taken = humanUntil != null;
        humanUntil = null;
        return endHandoff() || taken;
    }

    void handOff(String reason, Instant now) {
        handoffAt = now;
        handoffReason = reason;
    }

    boolean endHandoff() {
        boolean handed = handoffAt != null;
        handoffAt = null;
        handoffReason = null;
        return handed;
    }

    Instant humanUntil() {
        return humanUntil;
    }

    Routing.Handoff handoff() {
        return handoffAt == null ? null : new Routing.Handoff(handoffAt, handoffReason);
    }
}
