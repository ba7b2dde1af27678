package io.helpdesk.core.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.Session;

/**
 * A writer inserts a row into {@code event_writer} in its transaction, and the row's number is its own. Whoever reads sees the
 * rows that are committed; a number that is missing between them is of a transaction that is at work, which is told by the lock
 * on its row, or was rolled back (docs/adr/0061-mariadb.md).
 */
final class MariaDbHorizon implements EventHorizon {

    /** Writes a warning for each error that it throws, and so for each probe below that finds somebody at work. */
    private static final Logger DRIVER = Logger.getLogger("org.mariadb.jdbc.message.server.ErrorPacket");

    static {
        DRIVER.setLevel(Level.SEVERE);
    }

    private static final Object KEY = MariaDbHorizon.class.getName() + ".number";

    /** Rows that are let lie before those are taken away that nobody needs any more. */
    private static final int LEFT = 200;

    /**
     * As an insert of what is selected it has the lock that numbers are given under until its row is there: so no higher number
     * is seen before it.
     */
    private static final String ENTER = "insert into event_writer (marker) select 1 returning number";

    /** The numbers behind which one is missing, with the next one that is there; the newest one, with none; and the lowest. */
    private static final String PLACES = "select number, following, lowest from (select number, "
            + "lead(number) over (order by number) as following, min(number) over () as lowest "
            + "from event_writer where number <> ?) places where following is null or following > number + 1 order by number";

    /** Fails at once if a transaction that is at work has inserted the row, and finds nothing if it was rolled back. */
    private static final String AT_WORK = "select number from event_writer where number = ? for update nowait";

    /** Somebody else's, who is taking them away as well, are passed over. */
    private static final String SETTLED =
            "select number from event_writer where number < ? order by number limit 1000 for update skip locked";

    @Override
    public long current(EntityManager em, TransactionSynchronizationRegistry transactions) {
        var known = (Long) transactions.getResource(KEY);
        if (known != null) {
            return known;
        }
        long number = em.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(ENTER)) {
                row.next();
                return row.getLong(1);
            }
        });
        transactions.putResource(KEY, number);
        return number;
    }

    @Override
    public Numbers numbers(EntityManager em, TransactionSynchronizationRegistry transactions) {
        var own = (Long) transactions.getResource(KEY);
        return em.unwrap(Session.class).doReturningWork(connection -> {
            var places = places(connection, own);
            var atWork = places.atWork(connection, 1);
            long horizon = atWork.isEmpty() ? places.latest() + 1 : atWork.get(0);
            if (own == null) {
                places.clear(connection, horizon);
            }
            return new Numbers(
                    own == null ? horizon : Math.min(own, horizon),
                    own == null ? places.latest() : Math.max(own, places.latest()),
                    own);
        });
    }

    @Override
    public List<Holder> atWork(EntityManager em, int most) {
        return em
                .unwrap(Session.class)
                .doReturningWork(connection -> places(connection, null).atWork(connection, most))
                .stream()
                .map(number -> new Holder(
                        number.toString(),
                        "a transaction of MariaDB that holds row " + number
                                + " of event_writer (see information_schema.innodb_trx)"))
                .toList();
    }

    private static Places places(Connection connection, Long own) throws SQLException {
        try (var query = connection.prepareStatement(PLACES)) {
            query.setLong(1, own == null ? 0 : own);
            try (var rows = query.executeQuery()) {
                var missing = new ArrayList<Missing>();
                long latest = 0;
                long lowest = 0;
                while (rows.next()) {
                    long number = rows.getLong(1);
                    long following = rows.getLong(2);
                    lowest = rows.getLong(3);
                    if (following == 0) {
                        latest = number;
                    } else {
                        missing.add(new Missing(number, following));
                    }
                }
                if (latest == 0) {
                    throw new IllegalStateException("event_writer has lost its last row");
                }
                return new Places(lowest, latest, missing);
            }
        }
    }

    /** Numbers between two that are there. */
    private record Missing(long after, long before) {}

    private record Places(long lowest, long latest, List<Missing> missing) {

        /** Those missing whose transactions are at work, at most so many. */
        List<Long> atWork(Connection connection, int most) throws SQLException {
            var found = new ArrayList<Long>();
            try (var probe = connection.prepareStatement(AT_WORK)) {
                for (var between : missing) {
                    for (long number = between.after + 1; number < between.before; number++) {
                        if (found.size() == most) {
                            return found;
                        }
                        probe.setLong(1, number);
                        if (locked(probe)) {
                            found.add(number);
                        }
                    }
                }
            }
            return found;
        }

        private static boolean locked(PreparedStatement probe) throws SQLException {
            try {
                probe.executeQuery().close();
                return false;
            } catch (SQLException e) {
                if (AnswerLocks.TIMEOUT.equals(DatabaseDialects.MARIADB.state(e.getSQLState(), e.getErrorCode()))) {
                    return true;
                }
                throw e;
            }
        }

        /** The highest below the horizon stays: between it and the next one is whoever is at work then. */
        void clear(Connection connection, long horizon) throws SQLException {
            if (horizon - lowest <= LEFT) {
                return;
            }
            long stays;
            try (var highest = connection.prepareStatement("select max(number) from event_writer where number < ?")) {
                highest.setLong(1, horizon);
                try (var row = highest.executeQuery()) {
                    row.next();
                    stays = row.getLong(1);
                }
            }
            var settled = new ArrayList<Long>();
            try (var query = connection.prepareStatement(SETTLED)) {
                query.setLong(1, stays);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        settled.add(rows.getLong(1));
                    }
                }
            }
            try (var delete = connection.prepareStatement("delete from event_writer where number = ?")) {
                for (var number : settled) {
                    delete.setLong(1, number);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
    }
}
