package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import io.helpdesk.mariadb.MariaDb;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions that overlap: a reader waits before what may still commit, and then misses nothing. */
class EventLogTest {

    @Test
    void onPostgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var factory = TestDatabase.open(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL)) {
            overlapping(factory, DatabaseDialects.POSTGRESQL);
        }
    }

    @Test
    void onMariaDb() {
        try (var mariadb = MariaDb.start("event-log");
                var factory = TestDatabase.open(mariadb.dataSource(), DatabaseDialects.MARIADB)) {
            overlapping(factory, DatabaseDialects.MARIADB);
        }
    }

    @Test
    void onH2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:eventlog;DB_CLOSE_DELAY=-1");
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2)) {
            overlapping(factory, DatabaseDialects.H2);
        }
    }

    private static void overlapping(SessionFactory factory, DatabaseDialect kind) {
        var writers = new EventWriters();
        writers.database = TestDatabase.of(kind);
        var accountId = new Tx(factory, writers).account();

        var slow = new Tx(factory, writers);
        slow.write(accountId, "slow 1");
        var quick = new Tx(factory, writers);
        quick.write(accountId, "quick");
        quick.end(true);
        assertEquals(
                List.of(),
                Tx.read(factory, writers, Position.START, 100),
                "the slow one may still commit before the quick one");

        slow.write(accountId, "slow 2");
        slow.end(true);
        var all = Tx.read(factory, writers, Position.START, 100);
        assertEquals(
                List.of("slow 1", "slow 2", "quick"),
                all.stream().map(EventEntity::kind).toList());

        var gone = new Tx(factory, writers);
        gone.write(accountId, "gone");
        var later = new Tx(factory, writers);
        later.write(accountId, "later");
        later.end(true);
        gone.end(false);
        var last = all.get(2);
        assertEquals(
                List.of("later"),
                Tx.read(factory, writers, new Position(last.writer(), last.id()), 100).stream()
                        .map(EventEntity::kind)
                        .toList(),
                "what rolled back is not waited for, and what was read does not come again");
    }

    /** A number that was given and rolled back, perhaps read as the edge, is not given again. */
    @Test
    void onH2NoNumberIsGivenAgainAfterARestart(@TempDir Path home) {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + home.resolve("log") + ";MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0");
        long account;
        Position position;
        long latest;
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2)) {
            var writers = new EventWriters();
            writers.database = TestDatabase.of(DatabaseDialects.H2);
            account = new Tx(factory, writers).account();
            var kept = new Tx(factory, writers);
            kept.write(account, "kept");
            kept.end(true);
            var gone = new Tx(factory, writers);
            gone.write(account, "gone");
            gone.end(false);
            var edge = Tx.ask(factory, writers, EventLog::edge);
            position = edge.last();
            latest = edge.latest();
        }
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2)) {
            var writers = new EventWriters();
            writers.database = TestDatabase.of(DatabaseDialects.H2);
            var next = new Tx(factory, writers);
            next.write(account, "after the restart");
            next.end(true);
            var read = Tx.read(factory, writers, position, 100);
            assertEquals(
                    List.of("after the restart"),
                    read.stream().map(EventEntity::kind).toList());
            assertTrue(read.get(0).writer() > latest);
        }
    }
}
