package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.conversation.Conversation;
import java.time.Instant;
import java.util.UUID;

/** A conversation that was found (libredesk 12). */
public record FoundConversationJson(
        Instant createdAt, UUID uuid, String referenceNumber, String subject, String status) {

    static FoundConversationJson of(Conversation it) {
        return new FoundConversationJson(
                it.createdAt(),
                it.uuid(),
                Long.toString(it.number()),
                it.subject() == null ? "" : it.subject(),
                Status.of(it).label());
    }
}
