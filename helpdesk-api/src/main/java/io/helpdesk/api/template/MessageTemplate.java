package io.helpdesk.api.template;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that may be sent first, approved beforehand.
 *
 * @param category UTILITY, MARKETING or AUTHENTICATION
 * @param parameterFormat POSITIONAL or NAMED
 * @param components as the channel's provider defines them
 */
public record MessageTemplate(
        long id,
        UUID uuid,
        long accountId,
        String name,
        String language,
        String category,
        String parameterFormat,
        List<Object> components,
        Status status,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether it may be used. */
    public enum Status {
        DRAFT,
        PENDING,
        APPROVED,
        REJECTED,
        PAUSED
    }
}
