package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A conversation as events keep it. */
record ConversationPayload(
        long id,
        UUID uuid,
        long number,
        long accountId,
        ConversationStatus status,
        boolean closed,
        Priority priority,
        Instant snoozedUntil,
        String subject,
        InboxPayload inbox,
        ContactPayload contact,
        SessionPayload session,
        AgentPayload assignee,
        Long assigneeId,
        TeamPayload team,
        BotPayload bot,
        List<String> labels,
        Map<String, Object> additionalAttributes,
        Map<String, Object> customAttributes,
        MessagePayload lastMessage,
        MessageBeside lastNonActivity,
        MessageBeside lastInteraction,
        Instant lastIncomingAt,
        int unreadCount,
        boolean canReply,
        Instant agentLastSeenAt,
        Instant assigneeLastSeenAt,
        Instant contactLastSeenAt,
        Instant firstReplyAt,
        Instant firstSentReplyAt,
        Instant lastSentReplyAt,
        Instant waitingSince,
        Instant resolvedAt,
        Instant closedAt,
        Instant humanUntil,
        Instant lastActivityAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Null of null; so for all of them. */
    static ConversationPayload of(Conversation it) {
        if (it == null) {
            return null;
        }
        var within = Within.of(it);
        return new ConversationPayload(
                it.id(),
                it.uuid(),
                it.number(),
                it.accountId(),
                it.status(),
                it.closed(),
                it.priority(),
                it.snoozedUntil(),
                it.subject(),
                InboxPayload.of(it.inbox()),
                ContactPayload.of(it.contact()),
                SessionPayload.of(it.session()),
                AgentPayload.of(it.assignee()),
                it.assigneeId(),
                TeamPayload.of(it.team()),
                BotPayload.of(it.bot()),
                it.labels(),
                it.additionalAttributes(),
                it.customAttributes(),
                MessagePayload.of(it.lastMessage(), within),
                MessageBeside.of(it.lastNonActivity(), within),
                MessageBeside.of(it.lastInteraction(), within),
                it.lastIncomingAt(),
                it.unreadCount(),
                it.canReply(),
                it.agentLastSeenAt(),
                it.assigneeLastSeenAt(),
                it.contactLastSeenAt(),
                it.firstReplyAt(),
                it.firstSentReplyAt(),
                it.lastSentReplyAt(),
                it.waitingSince(),
                it.resolvedAt(),
                it.closedAt(),
                it.humanUntil(),
                it.lastActivityAt(),
                it.createdAt(),
                it.updatedAt());
    }

    Conversation restored() {
        var people = new Within(
                contact == null ? null : contact.restored(), assignee == null ? null : assignee.restored(), null);
        var newest = lastMessage == null ? null : lastMessage.restored(people);
        var within = new Within(people.contact(), people.assignee(), newest);
        return new Conversation(
                id,
                uuid,
                number,
                accountId,
                status,
                closed,
                priority,
                snoozedUntil,
                subject,
                inbox == null ? null : inbox.restored(),
                within.contact(),
                session == null ? null : session.restored(),
                within.assignee(),
                assigneeId,
                team == null ? null : team.restored(),
                bot == null ? null : bot.restored(),
                labels,
                additionalAttributes,
                customAttributes,
                newest,
                MessageBeside.restored(lastNonActivity, within),
                MessageBeside.restored(lastInteraction, within),
                lastIncomingAt,
                unreadCount,
                canReply,
                agentLastSeenAt,
                assigneeLastSeenAt,
                contactLastSeenAt,
                firstReplyAt,
                firstSentReplyAt,
                lastSentReplyAt,
                waitingSince,
                resolvedAt,
                closedAt,
                humanUntil,
                lastActivityAt,
                createdAt,
                updatedAt);
    }
}
