package io.helpdesk.api.survey;

import java.time.Instant;
import java.util.UUID;

/**
 * How it was, in the words of a contact.
 *
 * @param id null until somebody was asked by the desk itself or answered
 * @param messageUuid of the message that asks; whoever knows it may answer
 * @param assigneeId who had the conversation when it was answered, or null
 * @param rating 1 to 5; null where nobody has rated
 * @param feedback null for none
 * @param answeredAt first; null until then
 */
public record Survey(
        Long id,
        long accountId,
        long conversationId,
        UUID conversationUuid,
        long messageId,
        UUID messageUuid,
        Long contactId,
        Long assigneeId,
        Integer rating,
        String feedback,
        Instant askedAt,
        Instant answeredAt,
        Instant updatedAt) {

    /** What is asked, where the inbox says nothing else. */
    public static final String QUESTION = "Please rate this conversation";

    public boolean answered() {
        return answeredAt != null;
    }
}
