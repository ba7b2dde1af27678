package io.helpdesk.dialect.libredesk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A conversation in full (libredesk 7). Service level agreements and surveys are not kept, so that their fields are null,
 * as in an original without them.
 */
public record ConversationJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        UUID uuid,
        long contactId,
        long inboxId,
        Instant closedAt,
        Instant resolvedAt,
        String referenceNumber,
        String priority,
        Integer priorityId,
        String status,
        String statusCategory,
        int statusId,
        Instant firstReplyAt,
        Instant lastReplyAt,
        Long assignedUserId,
        Long assignedTeamId,
        Instant assigneeLastSeenAt,
        Instant waitingSince,
        Instant snoozedUntil,
        String subject,
        String inboxMail,
        String inboxReplyTo,
        String inboxName,
        String inboxChannel,
        List<String> tags,
        Map<String, Object> meta,
        Map<String, Object> customAttributes,
        Instant lastMessageAt,
        String lastMessage,
        String lastMessageSender,
        String lastInteraction,
        Instant lastInteractionAt,
        String lastInteractionSender,
        ContactJson contact,
        Long slaPolicyId,
        String slaPolicyName,
        Long appliedSlaId,
        Instant firstResponseDeadlineAt,
        Instant resolutionDeadlineAt,
        Instant nextResponseDeadlineAt,
        Instant nextResponseMetAt,
        Integer csatRating,
        String csatFeedback,
        Instant csatRespondedAt,
        List<PreviousConversationJson> previousConversations) {}
