package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.team.Team;

/** A team as its table has it (chatwoot-application 3.10). */
public record RawTeamJson(
        long id,
        String name,
        String description,
        boolean allowAutoAssign,
        long accountId,
        String createdAt,
        String updatedAt) {

    public static RawTeamJson of(Team team) {
        return new RawTeamJson(
                team.id(),
                team.name(),
                team.description(),
                team.autoAssignment(),
                team.accountId(),
                ChatwootTimes.iso(team.createdAt()),
                ChatwootTimes.iso(team.updatedAt()));
    }
}
