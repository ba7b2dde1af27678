package io.helpdesk.dialect.libredesk.directory;

import java.time.Instant;

/** A team (libredesk-resources 4). */
public record TeamJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String emoji,
        String name,
        String conversationAssignmentType,
        String timezone,
        Long businessHoursId,
        Long slaPolicyId,
        int maxAutoAssignedConversations) {}
