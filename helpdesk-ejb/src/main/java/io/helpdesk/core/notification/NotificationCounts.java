package io.helpdesk.core.notification;

import io.helpdesk.api.notification.Notifications.Counts;
import io.helpdesk.core.persistence.KeyList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what members were told of: of each conversation the latest, unless it is put off. One statement; needs a transaction. */
@ApplicationScoped
class NotificationCounts {

    @Inject
    private EntityManager em;

    /** By user id; of each of them. */
    Map<Long, Counts> of(long accountId, Collection<Long> users) {
        var counts = new HashMap<Long, Counts>();
        users.forEach(user -> counts.put(user, new Counts(0, 0)));
        if (users.isEmpty()) {
            return counts;
        }
        var keys = new KeyList("user", List.copyOf(users));
        keys.of(em.createQuery(
                        "select n.userId, sum(case when n.readAt is null then 1 else 0 end), count(n) "
                                + "from NotificationEntity n where n.accountId = :account and n.userId" + keys.in()
                                + "and n.latest = true and n.snoozedUntil is null group by n.userId",
                        Object[].class))
                .setParameter("account", accountId)
                .getResultList()
                .forEach(row -> counts.put(
                        (Long) row[0], new Counts(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return counts;
    }

    Counts of(long accountId, long user) {
        return of(accountId, List.of(user)).get(user);
    }
}
