package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.team.Team;

/**
 * A team.
 *
 * @param isMember whether the calling user is in it; false for bots, where the original fails
 */
public record TeamJson(
        long id, String name, String description, boolean allowAutoAssign, long accountId, boolean isMember) {

    public static TeamJson of(Team team, Caller caller) {
        return new TeamJson(
                team.id(),
                team.name(),
                team.description(),
                team.autoAssignment(),
                team.accountId(),
                caller.is(Caller.Kind.USER) && caller.teams().contains(team.id()));
    }
}
