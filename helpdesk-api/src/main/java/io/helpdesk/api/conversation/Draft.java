package io.helpdesk.api.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What an agent has begun to write and not sent.
 *
 * @param meta what the client keeps with it, never null
 */
public record Draft(
        long id,
        long conversationId,
        UUID conversationUuid,
        long userId,
        Kind kind,
        String content,
        Map<String, Object> meta,
        Instant createdAt,
        Instant updatedAt) {

    /** What it will be when it is sent. */
    public enum Kind {
        REPLY,
        PRIVATE_NOTE
    }
}
