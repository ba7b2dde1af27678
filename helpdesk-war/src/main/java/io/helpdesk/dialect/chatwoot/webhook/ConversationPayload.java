package io.helpdesk.dialect.chatwoot.webhook;

import io.helpdesk.dialect.chatwoot.SenderJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A conversation as webhooks and sockets show it (chatwoot-events 2.2). @param messages the newest one, if there is one */
record ConversationPayload(
        Map<String, Object> additionalAttributes,
        boolean canReply,
        String channel,
        ContactInbox contactInbox,
        long id,
        long inboxId,
        List<MessagePayload> messages,
        List<String> labels,
        Meta meta,
        String status,
        Map<String, Object> customAttributes,
        String snoozedUntil,
        int unreadCount,
        String firstReplyCreatedAt,
        String priority,
        long waitingSince,
        long agentLastSeenAt,
        long contactLastSeenAt,
        long lastActivityAt,
        long timestamp,
        long createdAt,
        BigDecimal updatedAt,
        Ref account) {

    /** Something that has a name. */
    record Ref(long id, String name) {}

    record ContactInbox(
            long id,
            long contactId,
            long inboxId,
            String sourceId,
            String createdAt,
            String updatedAt,
            boolean hmacVerified,
            String pubsubToken) {}

    record Meta(SenderJson sender, SenderJson assignee, String assigneeType, Ref team, boolean hmacVerified) {}
}
