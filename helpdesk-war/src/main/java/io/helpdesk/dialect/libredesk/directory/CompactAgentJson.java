package io.helpdesk.dialect.libredesk.directory;

import java.time.Instant;

/** An agent in a list (libredesk-resources 2). */
public record CompactAgentJson(
        long id,
        String type,
        String firstName,
        String lastName,
        String email,
        boolean enabled,
        String avatarUrl,
        String externalUserId,
        String availabilityStatus,
        Instant createdAt,
        Instant updatedAt) {}
