package io.helpdesk.core.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/**
 * The database gives the number with the first event, and a lock says until when its transaction is at work, on whatever
 * node.
 */
final class PostgresqlHorizon implements EventHorizon {

    @Override
    public long current(EntityManager em, TransactionSynchronizationRegistry transactions) {
        return 0;
    }

    @Override
    public Numbers numbers(EntityManager em, TransactionSynchronizationRegistry transactions) {
        var row = (Object[]) ask(em, "select horizon, latest, own from helpdesk_event_horizon()")
                .getSingleResult();
        return new Numbers(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (Long) row[2]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Holder> atWork(EntityManager em, int most) {
        // a transaction that was prepared has no process any more; of other users' sessions some columns are null
        var rows = (List<Object[]>) ask(em, """
                select w.above, w.pid, a.application_name, a.usename, cast(a.xact_start as text), a.state,
                    cast(a.client_addr as text)
                from event_writer_seq s, helpdesk_event_writers_at_work(s.last_value) w
                left join pg_stat_activity a on a.pid = w.pid
                order by w.above, w.pid
                """).setMaxResults(most).getResultList();
        return rows.stream()
                .map(row -> new Holder(
                        row[0] + " " + row[1],
                        row[1] == null
                                ? "a prepared transaction (see pg_prepared_xacts)"
                                : "process " + row[1] + " of PostgreSQL, application '" + row[2] + "', user " + row[3]
                                        + ", client " + row[6] + ", in a transaction since " + row[4] + " (" + row[5]
                                        + ")"))
                .toList();
    }

    /** What was changed so far is not written for it: it may be half done. */
    private static Query ask(EntityManager em, String sql) {
        return em.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }
}
