package io.helpdesk.api.team;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Set;

/** Teams and their members. */
public interface Teams {

    /** @return by id */
    List<Team> list(Caller caller);

    /** @throws NotFound {@code "team"} */
    Team get(Caller caller, long teamId);

    /**
     * @throws Invalid {@code "team"}: {@code name} REQUIRED or TAKEN, {@code time_zone} UNKNOWN_VALUE, {@code
     *     most_assigned} TOO_SMALL, {@code business_hours} or {@code service_level} UNKNOWN_REFERENCE
     */
    Team create(Caller caller, SaveTeam command);

    Team update(Caller caller, long teamId, SaveTeam command);

    /** Removes the team; its conversations stay, without a team. */
    void delete(Caller caller, long teamId);

    List<Agent> members(Caller caller, long teamId);

    /**
     * @return those who were added
     * @throws Invalid {@code user} UNKNOWN_REFERENCE if one is not in the account
     */
    List<Agent> addMembers(Caller caller, long teamId, Set<Long> userIds);

    /**
     * @return all members
     * @throws Invalid {@code user} UNKNOWN_REFERENCE if one is not in the account
     */
    List<Agent> replaceMembers(Caller caller, long teamId, Set<Long> userIds);

    void removeMembers(Caller caller, long teamId, Set<Long> userIds);

    /** @return the teams in which a member of the account is, by id */
    List<Team> ofMember(Caller caller, long userId);

    /**
     * Has a member of the account be in these teams and in no other. It is a matter of the member: needs {@link
     * io.helpdesk.api.caller.Permission#AGENT_WRITE}.
     *
     * @throws NotFound {@code "agent"}, {@code "team"}
     */
    void placeMember(Caller caller, long userId, Set<Long> teamIds);
}
