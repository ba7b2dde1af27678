package io.helpdesk.dialect.libredesk.message;

import java.time.Instant;

/** Who wrote a message (libredesk 11.1). */
public record AuthorJson(
        long id,
        String firstName,
        String lastName,
        String email,
        String avatarUrl,
        String availabilityStatus,
        String type,
        Instant lastActiveAt) {}
