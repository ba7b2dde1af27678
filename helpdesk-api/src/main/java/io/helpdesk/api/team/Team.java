package io.helpdesk.api.team;

import java.time.Instant;

/**
 * A group of agents.
 *
 * @param name lower case, unique in the account
 * @param emoji null for none
 * @param timeZone where the team works, by its name in the time zone database; null for nowhere in particular
 * @param hoursId when it is at work; null for whenever
 * @param serviceLevelId what it promises; null for nothing
 * @param mostAssigned with how many open conversations a member is given no more by themselves; 0 for no such limit
 */
public record Team(
        long id,
        long accountId,
        String name,
        String description,
        boolean autoAssignment,
        String emoji,
        String timeZone,
        int mostAssigned,
        Long hoursId,
        Long serviceLevelId,
        Instant createdAt,
        Instant updatedAt) {

    /** What every wire knows of a team. */
    public Team(
            long id,
            long accountId,
            String name,
            String description,
            boolean autoAssignment,
            Instant createdAt,
            Instant updatedAt) {
        this(id, accountId, name, description, autoAssignment, null, null, 0, null, null, createdAt, updatedAt);
    }
}
