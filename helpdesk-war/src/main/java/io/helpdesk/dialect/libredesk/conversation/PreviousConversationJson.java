package io.helpdesk.dialect.libredesk.conversation;

import java.time.Instant;
import java.util.UUID;

/** An earlier conversation of the same contact (libredesk 7). */
public record PreviousConversationJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        UUID uuid,
        String subject,
        Contact contact,
        String lastMessage,
        Instant lastMessageAt) {

    /** Whose it is. */
    public record Contact(String firstName, String lastName, String avatarUrl) {}
}
