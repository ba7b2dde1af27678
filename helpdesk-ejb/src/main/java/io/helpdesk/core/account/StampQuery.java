package io.helpdesk.core.account;

import io.helpdesk.api.account.ListStamps.Stamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Makes the stamps from what is in the lists: the time of the newest change would not tell that something was deleted, and
 * a stamp that is written beside every change would make all of them wait for one row. Needs a transaction.
 */
@ApplicationScoped
class StampQuery {

    private static final long THIRTEEN_DIGITS = 10_000_000_000_000L;

    @Inject
    private EntityManager em;

    Stamps of(long accountId) {
        return new Stamps(
                stamp(accountId, "LabelEntity"), stamp(accountId, "InboxEntity"), stamp(accountId, "TeamEntity"));
    }

    private long stamp(long accountId, String entity) {
        var rows = em.createQuery(
                        "select e.id, e.updatedAt from " + entity + " e where e.accountId = :account order by e.id",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultList();
        long stamp = 0;
        for (var row : rows) {
            stamp = 31 * stamp + (Long) row[0];
            stamp = 31 * stamp + ((Instant) row[1]).getEpochSecond();
            stamp = 31 * stamp + ((Instant) row[1]).getNano();
        }
        return rows.isEmpty() ? 0 : Math.floorMod(stamp, THIRTEEN_DIGITS - 1) + 1;
    }
}
