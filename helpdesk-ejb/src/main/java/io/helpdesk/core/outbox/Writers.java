package io.helpdesk.core.outbox;

import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.DatabaseKind;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Numbers the transactions that write events, so that a reader knows what may still commit before a position.
 *
 * <p>On PostgreSQL the number is the transaction's own id, put in by the database, and the horizon is the snapshot's
 * oldest running transaction. Elsewhere, where this node is the only one (the embedded database), numbers are handed out
 * and taken back here.
 */
@ApplicationScoped
public class Writers {

    private static final Object KEY = Writers.class.getName() + ".number";

    @Inject
    EntityManager em;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    private final ConcurrentSkipListSet<Long> open = new ConcurrentSkipListSet<>();
    private long next;

    /** The number of the current transaction; 0 where the database knows it itself. */
    long current() {
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            return 0;
        }
        var known = (Long) transactions.getResource(KEY);
        if (known != null) {
            return known;
        }
        long number = enter();
        transactions.putResource(KEY, number);
        transactions.registerInterposedSynchronization(new Leave(number));
        return number;
    }

    /** Everything written under a lower number is either visible to the current transaction or will never be. */
    long horizon() {
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            return ((Number) em.createNativeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                            .getSingleResult())
                    .longValue();
        }
        return lowestOpen();
    }

    private synchronized long lowestOpen() {
        startAfterStored();
        return open.isEmpty() ? next : open.first();
    }

    private synchronized long enter() {
        startAfterStored();
        long number = next++;
        open.add(number);
        return number;
    }

    /** Numbers go on where the last run stopped. */
    private void startAfterStored() {
        if (next == 0) {
            // events may be cleared away that somebody has read
            next = Math.max(highest("select coalesce(max(e.writer), 0) from EventEntity e"),
                            highest("select coalesce(max(r.writer), 0) from ReaderEntity r"))
                    + 1;
        }
    }

    private long highest(String query) {
        return em.createQuery(query, Long.class).getSingleResult();
    }

    private final class Leave implements Synchronization {

        private final long number;

        Leave(long number) {
            this.number = number;
        }

        @Override
        public void beforeCompletion() {
            // open until it is over
        }

        @Override
        public void afterCompletion(int status) {
            open.remove(number);
        }
    }
}
