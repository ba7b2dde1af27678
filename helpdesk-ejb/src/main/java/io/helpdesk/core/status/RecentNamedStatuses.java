package io.helpdesk.core.status;

import io.helpdesk.api.status.NamedStatus;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of an account's own as they were within the last second. */
@ApplicationScoped
public class RecentNamedStatuses {

    private record Key(long accountId, long statusId) {}

    @Inject
    private EntityManager em;

    @Inject
    private RecentLookups recent;

    /** The status of this account; empty if the account has no such status. */
    public Optional<NamedStatus> of(long accountId, long statusId) {
        return Optional.ofNullable(all(accountId, Set.of(statusId)).get(statusId));
    }

    /** Those of the account, by key, in one statement for those not at hand. */
    public Map<Long, NamedStatus> all(long accountId, Set<Long> statusIds) {
        var statuses = new HashMap<Long, NamedStatus>();
        recent.rememberAll(
                        NamedStatus.class,
                        statusIds.stream().map(id -> new Key(accountId, id)).collect(Collectors.toSet()),
                        this::lookUp)
                .forEach((key, status) -> statuses.put(key.statusId, status));
        return statuses;
    }

    private Map<Key, NamedStatus> lookUp(Set<Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select s from NamedStatusEntity s where s.accountId = :account and s.id in :ids",
                        NamedStatusEntity.class)
                .setParameter("account", keys.iterator().next().accountId())
                .setParameter("ids", keys.stream().map(Key::statusId).toList())
                .getResultList()
                .stream()
                .map(NamedStatusEntity::snapshot)
                .collect(Collectors.toMap(status -> new Key(status.accountId(), status.id()), status -> status));
    }
}
