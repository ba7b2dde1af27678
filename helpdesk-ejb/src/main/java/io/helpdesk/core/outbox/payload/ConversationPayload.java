package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.status.NamedStatus;
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
        NamedStatus.Name namedStatus,
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
        RelatedMessagePayload lastNonActivity,
        RelatedMessagePayload lastInteraction,
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
        Instant updatedAt,
        RoutingPayload routing) {

    /** Null of null; so for all of them. */
    static ConversationPayload of(Conversation it) {
        if (it == null) {
            return null;
        }
        var within = ConversationParts.of(it);
        return new ConversationPayload(
                it.id(),
                it.uuid(),
                it.number(),
                it.accountId(),
                it.state().status(),
                it.state().closed(),
                it.state().named(),
                it.priority(),
                it.state().snoozedUntil(),
                it.subject(),
                InboxPayload.of(it.inbox()),
                ContactPayload.of(it.contact()),
                SessionPayload.of(it.session()),
                AgentPayload.of(it.assignment().assignee()),
                it.assignment().assigneeId(),
                TeamPayload.of(it.assignment().team()),
                BotPayload.of(it.assignment().bot()),
                Repeated.leftOut(it.labels()),
                Repeated.leftOut(it.additionalAttributes()),
                Repeated.leftOut(it.customAttributes()),
                MessagePayload.of(it.newest().message(), within),
                RelatedMessagePayload.of(it.newest().nonActivity(), within),
                RelatedMessagePayload.of(it.newest().interaction(), within),
                it.replies().lastIncomingAt(),
                it.seen().unreadCount(),
                it.replies().possible(),
                it.seen().byAgentAt(),
                it.seen().byAssigneeAt(),
                it.seen().byContactAt(),
                it.replies().firstAt(),
                it.replies().firstSentAt(),
                it.replies().lastSentAt(),
                it.replies().waitingSince(),
                it.state().resolvedAt(),
                it.state().closedAt(),
                it.assignment().humanUntil(),
                Repeated.leftOut(it.lastActivityAt(), it.createdAt()),
                it.createdAt(),
                Repeated.leftOut(it.updatedAt(), it.createdAt()),
                RoutingPayload.of(it.routing()));
    }

    Conversation restored() {
        var of = inbox == null ? null : inbox.restored();
        var people = new ConversationParts(
                of == null ? null : new Message.ConversationIds(accountId, of.id(), id, number, uuid),
                contact == null ? null : contact.restored(),
                assignee == null ? null : assignee.restored(),
                null);
        var newest = lastMessage == null ? null : lastMessage.restored(people);
        var within = new ConversationParts(people.ids(), people.contact(), people.assignee(), newest);
        return new Conversation(
                id,
                uuid,
                number,
                accountId,
                of,
                within.contact(),
                session == null ? null : session.restored(),
                new Conversation.State(status, closed, snoozedUntil, resolvedAt, closedAt, namedStatus),
                new Conversation.Assignment(
                        within.assignee(),
                        assigneeId,
                        team == null ? null : team.restored(),
                        bot == null ? null : bot.restored(),
                        humanUntil),
                RoutingPayload.restored(routing),
                priority,
                subject,
                Repeated.restored(labels),
                Repeated.restored(additionalAttributes),
                Repeated.restored(customAttributes),
                new Conversation.Newest(
                        newest,
                        RelatedMessagePayload.restored(lastNonActivity, within),
                        RelatedMessagePayload.restored(lastInteraction, within)),
                new Conversation.Seen(agentLastSeenAt, assigneeLastSeenAt, contactLastSeenAt, unreadCount),
                new Conversation.Replies(
                        canReply, lastIncomingAt, waitingSince, firstReplyAt, firstSentReplyAt, lastSentReplyAt),
                Repeated.restored(lastActivityAt, createdAt),
                createdAt,
                Repeated.restored(updatedAt, createdAt));
    }
}
