package io.helpdesk.core.team;

import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Places in teams that groups of the server's users give. */
@ApplicationScoped
public class ContainerTeams {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private RecentLookups recent;

    /**
     * Gives a member of the account a place in each of these teams, and takes away those places that groups gave before and
     * give no more.
     *
     * @param names in any case
     * @return those that no team of the account has
     */
    public Set<String> place(long accountId, long userId, Set<String> names) {
        var wanted = names.stream().map(TeamEntity::normalized).collect(Collectors.toSet());
        var teams = wanted.isEmpty() ? Map.<String, Long>of() : teams(accountId, wanted);
        var given = places(accountId, userId);
        given.forEach((teamId, fromContainer) -> {
            if (fromContainer && !teams.containsValue(teamId)) {
                leave(accountId, teamId, userId);
            }
        });
        teams.values().stream()
                .filter(teamId -> !given.containsKey(teamId))
                .sorted()
                .forEach(teamId -> enter(accountId, teamId, userId));
        var unknown = new HashSet<>(wanted);
        unknown.removeAll(teams.keySet());
        return unknown;
    }

    private Map<String, Long> teams(long accountId, Set<String> names) {
        return em
                .createQuery(
                        "select t.name, t.id from TeamEntity t where t.accountId = :account and t.name in :names",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("names", names)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** By team, whether a group gave it. */
    private Map<Long, Boolean> places(long accountId, long userId) {
        return em
                .createQuery(
                        "select w.teamId, w.fromContainer from TeamMemberEntity w join TeamEntity t on t.id = w.teamId "
                                + "where t.accountId = :account and w.accountId = :account and w.userId = :user",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Boolean) row[1]));
    }

    private void enter(long accountId, long teamId, long userId) {
        locks.hold(accountId, "members of team " + teamId);
        // somebody may have given the same place meanwhile
        if (em.find(TeamMemberEntity.class, new TeamMemberEntity.Key(teamId, userId)) == null) {
            em.persist(TeamMemberEntity.byContainer(accountId, teamId, userId));
            recent.forgetAfterCommit();
        }
    }

    private void leave(long accountId, long teamId, long userId) {
        locks.hold(accountId, "members of team " + teamId);
        em.createQuery(
                        "delete from TeamMemberEntity w where w.accountId = :account and w.teamId = :team and w.userId = :user "
                                + "and w.fromContainer = true")
                .setParameter("account", accountId)
                .setParameter("team", teamId)
                .setParameter("user", userId)
                .executeUpdate();
        recent.forgetAfterCommit();
    }
}
