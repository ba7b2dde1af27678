package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import io.helpdesk.mariadb.MariaDb;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * A thousand random schedules of writers that overlap, roll back, roll back in part, die, or stop between the steps in which
 * they get their number: two readers that look now and then, as two nodes do, read each committed event once and in order.
 */
class SchedulesTest {

    private static final int SCHEDULES = 1000;
    private static final int STEPS = 14;
    private static final int AT_ONCE = 4;

    @Test
    void onPostgresqlNothingIsSkipped() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var connections = pool(postgres.getJdbcUrl("postgres", "postgres"));
                var factory = TestDatabase.open(connections, DatabaseDialects.POSTGRESQL);
                var pool = new SlowWriter.Pool(postgres.getPostgresDatabase(), AT_ONCE)) {
            var account = new Tx(factory, writers(DatabaseDialects.POSTGRESQL)).account();
            run(factory, DatabaseDialects.POSTGRESQL, () -> pool.begin(account));
        }
    }

    @Test
    void onMariaDbNothingIsSkipped() throws Exception {
        try (var mariadb = MariaDb.start("schedules");
                var connections =
                        pool(mariadb.url() + "?transactionIsolation=READ_COMMITTED&connectionTimeZone=UTC&user="
                                + mariadb.user() + "&password=" + mariadb.password());
                var factory = TestDatabase.open(connections, DatabaseDialects.MARIADB)) {
            var writers = writers(DatabaseDialects.MARIADB);
            var account = new Tx(factory, writers).account();
            run(factory, DatabaseDialects.MARIADB, () -> new EmbeddedWriter(new Tx(factory, writers), account));
            var left = mariadb.number("select count(*) from event_writer");
            assertTrue(left < 1000, () -> left + " rows are left of " + SCHEDULES + " schedules");
        }
    }

    @Test
    void onH2NothingIsSkipped() throws Exception {
        try (var connections = pool("jdbc:h2:mem:schedules;DB_CLOSE_DELAY=-1");
                var factory = TestDatabase.open(connections, DatabaseDialects.H2)) {
            var writers = writers(DatabaseDialects.H2);
            var account = new Tx(factory, writers).account();
            run(factory, writers, DatabaseDialects.H2, () -> new EmbeddedWriter(new Tx(factory, writers), account));
        }
    }

    /** The readers' and the embedded writers' connections; a new one each time would take longer than all the rest. */
    private static AgroalDataSource pool(String url) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(AT_ONCE + 4)
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(url).autoCommit(false))));
    }

    /** A transaction under way. */
    interface Writer {

        /** Some step: writes an event of this name, or comes nearer to it. */
        void step(String name, Random random) throws SQLException;

        /** Ends it somehow; answers the names of the events that are committed. */
        List<String> end(Random random) throws SQLException;
    }

    private interface Begin {

        Writer writer() throws SQLException;
    }

    private record EmbeddedWriter(Tx tx, long account, List<String> written) implements Writer {

        EmbeddedWriter(Tx tx, long account) {
            this(tx, account, new ArrayList<>());
        }

        @Override
        public void step(String name, Random random) {
            tx.write(account, name);
            written.add(name);
        }

        @Override
        public List<String> end(Random random) {
            boolean commit = random.nextInt(4) > 0;
            tx.end(commit);
            return commit ? written : List.of();
        }
    }

    /** One that follows the log as a node does, a few events at a time. */
    private static final class Reader {

        private final SessionFactory factory;
        private final EventWriters writers;
        private final List<String> read = new ArrayList<>();
        private Position at;

        Reader(SessionFactory factory, EventWriters writers) {
            this.factory = factory;
            this.writers = writers;
            at = Tx.ask(factory, writers, EventLog::edge).last();
        }

        boolean look() {
            var events = Tx.read(factory, writers, at, 3);
            for (var event : events) {
                var place = new Position(event.writer(), event.id());
                assertTrue(place.compareTo(at) > 0, "in order");
                at = place;
                read.add(event.kind());
            }
            return !events.isEmpty();
        }
    }

    private static EventWriters writers(DatabaseDialect kind) {
        var writers = new EventWriters();
        writers.database = TestDatabase.of(kind);
        return writers;
    }

    private static void run(SessionFactory factory, DatabaseDialect kind, Begin begin) throws SQLException {
        run(factory, writers(kind), kind, begin);
    }

    private static void run(SessionFactory factory, EventWriters ofTheNode, DatabaseDialect kind, Begin begin)
            throws SQLException {
        var one = new Reader(factory, ofTheNode);
        // the embedded database has one node
        var other = new Reader(factory, kind == DatabaseDialects.H2 ? ofTheNode : writers(kind));
        for (int seed = 0; seed < SCHEDULES; seed++) {
            var committed = schedule(new Random(seed), begin, one, other);
            for (var reader : List.of(one, other)) {
                while (reader.look()) {
                    // until there is no more
                }
                assertEquals(committed.size(), reader.read.size(), "schedule " + seed);
                assertEquals(new TreeSet<>(committed), new TreeSet<>(reader.read), "schedule " + seed);
                assertEquals(reader.read.size(), new HashSet<>(reader.read).size(), "schedule " + seed);
                reader.read.clear();
            }
        }
    }

    private static List<String> schedule(Random random, Begin begin, Reader one, Reader other) throws SQLException {
        var committed = new ArrayList<String>();
        var open = new ArrayList<Writer>();
        for (int step = 0; step < STEPS; step++) {
            int what = random.nextInt(10);
            if (what < 2 && open.size() < AT_ONCE) {
                open.add(begin.writer());
            } else if (what < 6 && !open.isEmpty()) {
                open.get(random.nextInt(open.size())).step("event " + step, random);
            } else if (what < 8 && !open.isEmpty()) {
                committed.addAll(open.remove(random.nextInt(open.size())).end(random));
            } else {
                (random.nextBoolean() ? one : other).look();
            }
        }
        for (var writer : open) {
            committed.addAll(writer.end(random));
        }
        return committed;
    }
}
