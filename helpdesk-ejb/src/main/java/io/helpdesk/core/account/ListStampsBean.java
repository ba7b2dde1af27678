package io.helpdesk.core.account;

import io.helpdesk.api.account.ListStamps;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Makes the stamps from what is in the lists: the time of the newest change would not tell that something was deleted, and
 * a stamp that is written beside every change would make all of them wait for one row.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ListStampsBean implements ListStamps {

    private static final long THIRTEEN_DIGITS = 10_000_000_000_000L;

    @Inject
    private EntityManager em;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Stamps of(Caller caller) {
        return new Stamps(stamp(caller, "LabelEntity"), stamp(caller, "InboxEntity"), stamp(caller, "TeamEntity"));
    }

    private long stamp(Caller caller, String entity) {
        var rows = em.createQuery(
                        "select e.id, e.updatedAt from " + entity + " e where e.accountId = :account order by e.id",
                        Object[].class)
                .setParameter("account", caller.accountId())
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
