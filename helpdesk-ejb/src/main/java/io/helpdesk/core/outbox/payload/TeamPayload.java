package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.team.Team;
import java.time.Instant;

/** A team as events keep it. */
record TeamPayload(
        long id,
        long accountId,
        String name,
        String description,
        boolean autoAssignment,
        Instant createdAt,
        Instant updatedAt) {

    static TeamPayload of(Team it) {
        return it == null
                ? null
                : new TeamPayload(
                        it.id(),
                        it.accountId(),
                        it.name(),
                        it.description(),
                        it.autoAssignment(),
                        it.createdAt(),
                        it.updatedAt());
    }

    Team restored() {
        return new Team(id, accountId, name, description, autoAssignment, createdAt, updatedAt);
    }
}
