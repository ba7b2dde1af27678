package io.helpdesk.dialect.wassist.simulation;

import java.time.Instant;
import java.util.UUID;

/**
 * A message of a test chat (wassist 13.5).
 *
 * @param content of a text its body, else as the message of a conversation has it
 */
public record ChatMessageJson(UUID id, String role, String messageType, Object content, Instant createdAt) {

    /** What a text says. */
    public record BodyJson(String body) {}
}
