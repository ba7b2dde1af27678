package io.helpdesk.api.team;

import java.time.Instant;

/**
 * A group of agents.
 *
 * @param name lower case, unique in the account
 */
public record Team(
        long id,
        long accountId,
        String name,
        String description,
        boolean autoAssignment,
        Instant createdAt,
        Instant updatedAt) {}
