package io.helpdesk.dialect.libredesk.conversation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A conversation in full (libredesk 7). Its parts are written in their place without braces of their own, so that none of
 * them may be null: a part that is would take its keys away.
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
        @JsonUnwrapped State state,
        Instant firstReplyAt,
        Instant lastReplyAt,
        Long assignedUserId,
        Long assignedTeamId,
        Instant assigneeLastSeenAt,
        Instant waitingSince,
        Instant snoozedUntil,
        String subject,
        @JsonUnwrapped InboxFields inbox,
        List<String> tags,
        Map<String, Object> meta,
        Map<String, Object> customAttributes,
        @JsonUnwrapped Newest newest,
        @JsonUnwrapped Interaction interaction,
        ContactJson contact,
        @JsonUnwrapped ServiceLevel serviceLevel,
        @JsonUnwrapped Survey survey,
        List<PreviousConversationJson> previousConversations) {

    /** How urgent it is, and how far. */
    public record State(String priority, Integer priorityId, String status, String statusCategory, long statusId) {}

    /** The inbox it came in by. */
    public record InboxFields(String inboxMail, String inboxReplyTo, String inboxName, String inboxChannel) {}

    /** The newest message. */
    public record Newest(Instant lastMessageAt, String lastMessage, String lastMessageSender) {}

    /** The newest message between contact and desk. */
    public record Interaction(String lastInteraction, Instant lastInteractionAt, String lastInteractionSender) {}

    /** Service level agreements are not kept: all are null, as in an original without them. */
    public record ServiceLevel(
            Long slaPolicyId,
            String slaPolicyName,
            Long appliedSlaId,
            Instant firstResponseDeadlineAt,
            Instant resolutionDeadlineAt,
            Instant nextResponseDeadlineAt,
            Instant nextResponseMetAt) {

        static final ServiceLevel NONE = new ServiceLevel(null, null, null, null, null, null, null);
    }

    /** All are null where nobody was asked; a rating of 0 is yet to be given. */
    public record Survey(Integer csatRating, String csatFeedback, Instant csatRespondedAt) {

        static final Survey NONE = new Survey(null, null, null);
    }
}
