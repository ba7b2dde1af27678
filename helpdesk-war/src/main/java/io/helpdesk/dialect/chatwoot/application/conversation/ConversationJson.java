package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.ContactJson;
import io.helpdesk.dialect.chatwoot.TeamJson;
import io.helpdesk.dialect.chatwoot.application.message.PushMessageJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation (chatwoot-application 2.6).
 *
 * @param id its number in the account
 * @param messages the newest message, if there is one
 */
public record ConversationJson(
        Meta meta,
        long id,
        List<PushMessageJson> messages,
        long accountId,
        String uuid,
        Map<String, Object> additionalAttributes,
        long agentLastSeenAt,
        long assigneeLastSeenAt,
        boolean canReply,
        long contactLastSeenAt,
        Map<String, Object> customAttributes,
        long inboxId,
        List<String> labels,
        boolean muted,
        String snoozedUntil,
        String status,
        long createdAt,
        BigDecimal updatedAt,
        long timestamp,
        long firstReplyCreatedAt,
        int unreadCount,
        PushMessageJson lastNonActivityMessage,
        long lastActivityAt,
        String priority,
        long waitingSince,
        Long slaPolicyId) {

    /** Who takes part. */
    public record Meta(
            ContactJson sender,
            String channel,
            Optional<AgentJson> assignee,
            Optional<TeamJson> team,
            boolean hmacVerified) {}
}
