package io.helpdesk.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A transaction on PostgreSQL that writes events, with savepoints, and that may stop between the three steps in which the
 * database gives it its number, as a process may whose time is over.
 */
final class SlowWriter implements SchedulesTest.Writer {

    private static final String TABLE = "'helpdesk_event'::regclass::oid";

    private final Pool pool;
    private final Connection connection;
    private final long account;
    private final List<String> written = new ArrayList<>();
    private final Deque<Integer> savepoints = new ArrayDeque<>();
    private Long newest;
    private boolean locked;
    private boolean numbered;

    private SlowWriter(Pool pool, long account) throws SQLException {
        this.pool = pool;
        this.account = account;
        connection = pool.take();
    }

    /** Connections that are used one after the other: what one transaction leaves in its session meets the next one. */
    static final class Pool implements AutoCloseable {

        private final DataSource dataSource;
        private final Deque<Connection> free = new ArrayDeque<>();
        private long ids = 1_000_000;

        Pool(DataSource dataSource, int connections) throws SQLException {
            this.dataSource = dataSource;
            for (int i = 0; i < connections; i++) {
                free.add(open());
            }
        }

        private Connection open() throws SQLException {
            var connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            return connection;
        }

        /** The database notices, and ends the transaction. */
        private void lose(Connection lost) throws SQLException {
            int process = lost.unwrap(PGConnection.class).getBackendPID();
            lost.abort(Runnable::run);
            try (var other = dataSource.getConnection();
                    var statement = other.createStatement()) {
                boolean there = true;
                while (there) {
                    try (var row = statement.executeQuery(
                            "select pg_stat_clear_snapshot() from pg_stat_activity where pid = " + process)) {
                        there = row.next();
                    }
                }
            }
        }

        private Connection take() throws SQLException {
            return free.isEmpty() ? open() : free.remove();
        }

        SlowWriter begin(long account) throws SQLException {
            return new SlowWriter(this, account);
        }

        @Override
        public void close() throws SQLException {
            for (var connection : free) {
                connection.close();
            }
        }
    }

    @Override
    public void step(String name, Random random) throws SQLException {
        switch (random.nextInt(6)) {
            case 0 -> {
                execute("savepoint s" + savepoints.size());
                savepoints.push(written.size());
            }
            case 1 -> rollbackInPart();
            case 2, 3 -> comeNearer();
            default -> insert(name);
        }
    }

    /** Steps of the trigger by hand, one at a time, in the main transaction only: a savepoint takes them back. */
    private void comeNearer() throws SQLException {
        if (numbered || !written.isEmpty() || !savepoints.isEmpty()) {
            return;
        }
        if (newest == null) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value from event_writer_seq")) {
                row.next();
                newest = row.getLong(1);
            }
        } else if (!locked) {
            execute("select pg_advisory_xact_lock_shared(" + TABLE + "::bigint::bit(32)::int, " + newest
                    + "::bigint::bit(32)::int)");
            locked = true;
        } else {
            execute("select set_config('helpdesk.event_writer', pg_current_xact_id() || '/' || " + TABLE
                    + " || ' ' || nextval('event_writer_seq'), true)");
            numbered = true;
        }
    }

    private void insert(String name) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into helpdesk_event (id, writer, account_id, kind, payload, "
                        + "created_at) values (?, 0, ?, ?, '{}', now())")) {
            insert.setLong(1, pool.ids++);
            insert.setLong(2, account);
            insert.setString(3, name);
            insert.executeUpdate();
        }
        written.add(name);
    }

    private void rollbackInPart() throws SQLException {
        if (!savepoints.isEmpty()) {
            int kept = savepoints.pop();
            execute("rollback to s" + savepoints.size());
            written.subList(kept, written.size()).clear();
        }
    }

    @Override
    public List<String> end(Random random) throws SQLException {
        int how = random.nextInt(40);
        if (how == 0) {
            pool.lose(connection);
            return List.of();
        }
        if (how < 10) {
            connection.rollback();
        } else {
            connection.commit();
        }
        pool.free.add(connection);
        return how < 10 ? List.of() : written;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
