package io.helpdesk.core.team;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.deed.Deed.Thing;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.team.SaveTeam;
import io.helpdesk.api.team.Team;
import io.helpdesk.api.team.Teams;
import io.helpdesk.core.account.ListChanges;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.deed.DeedFacts;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.LockOrder;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.persistence.UniqueNames;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Teams and their members. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class TeamsBean implements Teams {

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    private NaturalLocks locks;

    @Inject
    private RecentLookups recent;

    @Inject
    private Rows rows;

    @Inject
    private UniqueNames names;

    @Inject
    private LockOrder order;

    @Inject
    private TeamReferences references;

    @Inject
    private ListChanges lists;

    @Inject
    private Clock clock;

    @Inject
    private DeedRegister deeds;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Team> list(Caller caller) {
        return rows.all(TeamEntity.class, caller.accountId()).stream()
                .map(TeamEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Team get(Caller caller, long teamId) {
        return own(caller, teamId).snapshot();
    }

    @Override
    @Requires(Permission.TEAM_WRITE)
    public Team create(Caller caller, SaveTeam command) {
        check(caller, command, new Checks().required("name", command.name()), UniqueNames.NEW);
        var team = TeamEntity.create(caller.accountId(), command, clock.instant());
        em.persist(team);
        lists.changed(caller.accountId());
        var made = team.snapshot();
        deeds.made(caller, Thing.TEAM, made.id(), DeedFacts.of(made));
        return made;
    }

    @Override
    @Requires(Permission.TEAM_WRITE)
    public Team update(Caller caller, long teamId, SaveTeam command) {
        var team = own(caller, teamId);
        check(caller, command, new Checks().notBlank("name", command.name()), teamId);
        rows.lock(team, "team");
        var before = DeedFacts.of(team.snapshot());
        team.write(command, clock.instant());
        deeds.changed(caller, Thing.TEAM, teamId, before, DeedFacts.of(team.snapshot()));
        lists.changed(caller.accountId());
        recent.forgetAfterCommit();
        return team.snapshot();
    }

    @Override
    @Requires(Permission.TEAM_WRITE)
    public void delete(Caller caller, long teamId) {
        var team = own(caller, teamId);
        order.ofTeam(teamId);
        rows.lock(team, "team");
        deeds.removed(caller, Thing.TEAM, teamId, DeedFacts.of(team.snapshot()));
        em.remove(team);
        em.flush();
        lists.changed(caller.accountId());
        recent.forgetAfterCommit();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Agent> members(Caller caller, long teamId) {
        own(caller, teamId);
        return directory.teamAgents(caller.accountId(), teamId);
    }

    @Override
    @Requires(Permission.TEAM_WRITE)
    public List<Agent> addMembers(Caller caller, long teamId, Set<Long> userIds) {
        hold(caller, teamId);
        var agents = membersOfAccount(caller, userIds);
        var before = directory.teamMembers(caller.accountId(), teamId);
        var added =
                agents.stream().filter(agent -> !before.contains(agent.id())).toList();
        added.forEach(agent -> em.persist(new TeamMemberEntity(caller.accountId(), teamId, agent.id())));
        recent.forgetAfterCommit();
        return added;
    }

    @Override
    @Requires(Permission.TEAM_WRITE)
    public List<Agent> replaceMembers(Caller caller, long teamId, Set<Long> userIds) {
        hold(caller, teamId);
        var agents = membersOfAccount(caller, userIds);
        var before = directory.teamMembers(caller.accountId(), teamId);
        var gone = new HashSet<>(before);
        gone.removeAll(userIds);
        drop(caller.accountId(), teamId, gone);
        agents.stream()
                .filter(agent -> !before.contains(agent.id()))
                .forEach(agent -> em.persist(new TeamMemberEntity(caller.accountId(), teamId, agent.id())));
        recent.forgetAfterCommit();
        return agents;
    }

    @Override
    @Requires(Permission.TEAM_WRITE)
    public void removeMembers(Caller caller, long teamId, Set<Long> userIds) {
        hold(caller, teamId);
        membersOfAccount(caller, userIds);
        drop(caller.accountId(), teamId, userIds);
        recent.forgetAfterCommit();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Team> ofMember(Caller caller, long userId) {
        return em
                .createQuery(
                        "select t from TeamEntity t where t.accountId = :account and t.id in "
                                + "(select w.teamId from TeamMemberEntity w where w.accountId = :account and w.userId = :user) order by t.id",
                        TeamEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .map(TeamEntity::snapshot)
                .toList();
    }

    /** In the order of the teams' keys, as whoever takes several does. */
    @Override
    @Requires(Permission.AGENT_WRITE)
    public void placeMember(Caller caller, long userId, Set<Long> teamIds) {
        if (directory.agent(caller.accountId(), userId).isEmpty()) {
            throw new NotFound("agent");
        }
        var before = ofMember(caller, userId).stream().map(Team::id).collect(Collectors.toSet());
        var touched = new TreeSet<>(teamIds);
        touched.addAll(before);
        for (long teamId : touched) {
            if (before.contains(teamId) && teamIds.contains(teamId)) {
                continue;
            }
            hold(caller, teamId);
            if (!teamIds.contains(teamId)) {
                drop(caller.accountId(), teamId, Set.of(userId));
            } else if (!directory.teamMembers(caller.accountId(), teamId).contains(userId)) {
                em.persist(new TeamMemberEntity(caller.accountId(), teamId, userId));
            }
        }
        recent.forgetAfterCommit();
    }

    private void hold(Caller caller, long teamId) {
        own(caller, teamId);
        locks.hold(caller.accountId(), "members of team " + teamId);
    }

    private void drop(long accountId, long teamId, Collection<Long> userIds) {
        if (!userIds.isEmpty()) {
            em.createQuery(
                            "delete from TeamMemberEntity w where w.accountId = :account and w.teamId = :team and w.userId in :users")
                    .setParameter("account", accountId)
                    .setParameter("team", teamId)
                    .setParameter("users", userIds)
                    .executeUpdate();
        }
    }

    private List<Agent> membersOfAccount(Caller caller, Set<Long> userIds) {
        var agents = directory.agents(caller.accountId(), userIds);
        new Checks()
                .that(agents.size() == userIds.size(), "user", Rule.UNKNOWN_REFERENCE)
                .refuse("team_member");
        return agents.values().stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    private void check(Caller caller, SaveTeam command, Checks checks, long self) {
        references.check(caller.accountId(), command, checks);
        checks.longest("name", command.name(), Checks.LINE)
                .longest("description", command.description(), Checks.TEXT)
                .longest("emoji", command.emoji(), Checks.LINE)
                .that(isTimeZone(Checks.written(command.timeZone())), "time_zone", Rule.UNKNOWN_VALUE)
                .that(
                        command.mostAssigned() == null || command.mostAssigned() >= 0,
                        "most_assigned",
                        Rule.TOO_SMALL,
                        0L)
                .refuse("team");
        if (command.name() != null) {
            var name = TeamEntity.normalized(command.name());
            names.claim(TeamEntity.class, "team", caller.accountId(), "name", Map.of("name", name), self);
        }
    }

    private static boolean isTimeZone(String name) {
        return name == null || ZoneId.getAvailableZoneIds().contains(name);
    }

    private TeamEntity own(Caller caller, long teamId) {
        return rows.own(TeamEntity.class, caller.accountId(), teamId, "team");
    }
}
