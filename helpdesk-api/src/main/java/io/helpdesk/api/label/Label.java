package io.helpdesk.api.label;

import java.time.Instant;

/** A known label. Conversations may carry labels that are not known. */
public record Label(
        long id,
        long accountId,
        String title,
        String description,
        String color,
        Boolean showOnSidebar,
        Instant createdAt,
        Instant updatedAt) {}
