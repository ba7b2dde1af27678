package io.helpdesk.dialect.libredesk.conversation;

import java.time.Instant;
import java.util.UUID;

/** A conversation in a list (libredesk 9.2). */
public record ListedConversationJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        UUID uuid,
        String referenceNumber,
        Instant waitingSince,
        Contact contact,
        String inboxChannel,
        String inboxName,
        Long slaPolicyId,
        Instant firstReplyAt,
        Instant lastReplyAt,
        Instant resolvedAt,
        String subject,
        String lastMessage,
        Instant lastMessageAt,
        String lastMessageSender,
        String lastInteraction,
        Instant lastInteractionAt,
        String lastInteractionSender,
        Instant nextSlaDeadlineAt,
        Integer priorityId,
        Long assignedUserId,
        Long assignedTeamId,
        int unreadMessageCount,
        String status,
        String priority,
        Instant firstResponseDeadlineAt,
        Instant resolutionDeadlineAt,
        Long appliedSlaId,
        Instant nextResponseDeadlineAt,
        Instant nextResponseMetAt,
        UUID mentionedMessageUuid) {

    /** Whose it is. */
    public record Contact(
            Instant createdAt, Instant updatedAt, String firstName, String lastName, String email, String avatarUrl) {}
}
