package io.helpdesk.core.outbox;

import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.DatabaseKind;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Numbers the transactions that write events, so that a reader knows what may still commit before a position. Transactions
 * that write none have no number and hold up nobody.
 *
 * <p>On PostgreSQL the database gives the number with the first event, and a lock says until when its transaction is at
 * work (docs/adr/0024-writers-of-events-have-numbers-of-their-own.md). Elsewhere, where this node is the only one (the
 * embedded database), numbers are handed out and taken back here; each start of the application has a range of its own.
 */
@ApplicationScoped
public class Writers {

    private static final Object KEY = Writers.class.getName() + ".number";

    /** Numbers for each start; before there were ranges they were below the first one. */
    private static final long RANGE = 1L << 40;

    @Inject
    EntityManager em;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    private final ConcurrentSkipListMap<Long, AtWork> open = new ConcurrentSkipListMap<>();
    private long next;

    /**
     * How far the numbers are.
     *
     * @param horizon everything written under a lower number is either visible to the current transaction's next statement
     *     or will never be
     * @param latest the highest number given so far
     * @param own the current transaction's; null if it has written no event
     */
    record Reach(long horizon, long latest, Long own) {}

    /** A transaction that is at work on this node. */
    private record AtWork(String thread, long sinceNanos) {}

    /** The number of the current transaction; 0 where the database knows it itself. */
    long current() {
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            return 0;
        }
        var known = own();
        if (known != null) {
            return known;
        }
        long number = enter();
        transactions.putResource(KEY, number);
        transactions.registerInterposedSynchronization(new Leave(number));
        return number;
    }

    private Long own() {
        return (Long) transactions.getResource(KEY);
    }

    /** One statement at most; what is below the horizon has to be read by a later one. */
    Reach reach() {
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            var row = (Object[]) ask("select horizon, latest, own from helpdesk_event_horizon()").getSingleResult();
            return new Reach(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (Long) row[2]);
        }
        return reached(own());
    }

    private synchronized Reach reached(Long own) {
        beginRange();
        var lowest = open.isEmpty() ? next : open.firstKey();
        return new Reach(lowest, next - 1, own);
    }

    private synchronized long enter() {
        beginRange();
        long number = next++;
        open.put(number, new AtWork(Thread.currentThread().getName(), System.nanoTime()));
        return number;
    }

    private void beginRange() {
        if (next == 0) {
            next = ((Number) ask("select next value for event_start_seq").getSingleResult()).longValue() * RANGE;
        }
    }

    /**
     * Who is at work, and above which number, as far as the database, or this node, can tell.
     *
     * @param who words for the log: process, application, user and begin of the transaction, where they are known
     */
    record Holder(String key, String who) {}

    /** Those with the lowest numbers first. */
    List<Holder> atWork(int most) {
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            return postgresql(most);
        }
        return open.entrySet().stream().limit(most).map(each -> new Holder(each.getKey().toString(),
                "the transaction of thread " + each.getValue().thread() + " of this node, which wrote its first event "
                        + Duration.ofNanos(System.nanoTime() - each.getValue().sinceNanos()).toSeconds() + " s ago"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Holder> postgresql(int most) {
        // a transaction that was prepared has no process any more; of other users' sessions some columns are null
        var rows = (List<Object[]>) ask("""
                select w.above, w.pid, a.application_name, a.usename, cast(a.xact_start as text), a.state,
                    cast(a.client_addr as text)
                from event_writer_seq s, helpdesk_event_writers_at_work(s.last_value) w
                left join pg_stat_activity a on a.pid = w.pid
                order by w.above, w.pid
                """)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> new Holder(row[0] + " " + row[1], row[1] == null
                ? "a prepared transaction (see pg_prepared_xacts)"
                : "process " + row[1] + " of PostgreSQL, application '" + row[2] + "', user " + row[3] + ", client " + row[6]
                        + ", in a transaction since " + row[4] + " (" + row[5] + ")")).toList();
    }

    /** What was changed so far is not written for it: it may be half done. */
    private Query ask(String sql) {
        return em.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
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
