package io.helpdesk.core.team;

import io.helpdesk.api.team.Team;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Teams as they were within the last second. */
@ApplicationScoped
public class RecentTeams {

    private record Key(long accountId, long teamId) {}

    @Inject
    private EntityManager em;

    @Inject
    private RecentLookups recent;

    /** The team of this account; empty if the account has no such team. */
    public Optional<Team> of(long accountId, long teamId) {
        return Optional.ofNullable(all(accountId, Set.of(teamId)).get(teamId));
    }

    /** Those of the account, by team id, in one statement for those not at hand. */
    public Map<Long, Team> all(long accountId, Set<Long> teamIds) {
        var teams = new HashMap<Long, Team>();
        recent.rememberAll(
                        Team.class,
                        teamIds.stream().map(id -> new Key(accountId, id)).collect(Collectors.toSet()),
                        this::lookUp)
                .forEach((key, team) -> teams.put(key.teamId, team));
        return teams;
    }

    private Map<Key, Team> lookUp(Set<Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select t from TeamEntity t where t.accountId = :account and t.id in :ids", TeamEntity.class)
                .setParameter("account", keys.iterator().next().accountId())
                .setParameter("ids", keys.stream().map(Key::teamId).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(team -> new Key(team.accountId(), team.id()), TeamEntity::snapshot));
    }
}
