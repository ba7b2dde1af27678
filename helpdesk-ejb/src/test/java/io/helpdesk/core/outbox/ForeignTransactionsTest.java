package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL: transactions that write no events hold up nobody, whoever opened them; those that write some are named. */
class ForeignTransactionsTest {

    private static EmbeddedPostgres postgres;
    private static SessionFactory factory;
    private static EventWriters writers;
    private static long account;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        factory = TestDatabase.open(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL);
        writers = new EventWriters();
        writers.database = TestDatabase.of(DatabaseDialects.POSTGRESQL);
        account = new Tx(factory, writers).account();
    }

    @AfterAll
    static void stop() throws IOException {
        factory.close();
        postgres.close();
    }

    private static Position edge() {
        return Tx.ask(factory, writers, EventLog::edge).last();
    }

    private static List<String> after(Position position) {
        return Tx.read(factory, writers, position, 1000).stream()
                .map(EventEntity::kind)
                .toList();
    }

    private static void write(String kind) {
        var tx = new Tx(factory, writers);
        tx.write(account, kind);
        tx.end(true);
    }

    private static Connection begun(String database, String user) throws SQLException {
        var connection = postgres.getDatabase(user, database).getConnection();
        connection.setAutoCommit(false);
        execute(connection, "select pg_current_xact_id()");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whoWritesNoEventsHoldsUpNobody() throws SQLException {
        try (var admin = postgres.getPostgresDatabase().getConnection()) {
            execute(admin, "create database elsewhere");
            execute(admin, "create role stranger login");
        }
        var from = edge();
        try (var elsewhere = begun("elsewhere", "postgres");
                var stranger = begun("postgres", "stranger");
                // a host application's long batch, in its own transaction in our database
                var batch = begun("postgres", "postgres")) {
            execute(batch, "update account set name = name");
            // locks of the same kind that other applications take
            execute(stranger, "select pg_advisory_xact_lock_shared(1, 1), pg_advisory_xact_lock(7)");
            write("told");
            assertEquals(List.of("told"), after(from));
            elsewhere.rollback();
            stranger.rollback();
            batch.rollback();
        }
    }

    @Test
    void aWriterThatDoesNotEndIsNamed() throws SQLException {
        var from = edge();
        var slow = new Tx(factory, writers);
        slow.write(account, "slow");
        write("quick");
        assertEquals(List.of(), after(from), "it may still commit before the other");
        var holder = Tx.ask(factory, writers, log -> writers.atWork(10)).get(0);
        assertTrue(
                holder.who()
                        .matches("process \\d+ of PostgreSQL, application '.*', user postgres, client .*, "
                                + "in a transaction since \\d{4}-.*"),
                holder.who());
        slow.end(true);
        assertEquals(List.of("slow", "quick"), after(from));
        assertEquals(List.of(), Tx.ask(factory, writers, log -> writers.atWork(10)));
    }

    @Test
    void whatCommitsAfterABeginningIsToldAndWhatCommittedBeforeIsNot() {
        var early = new Tx(factory, writers);
        early.write(account, "began before, commits after");
        var gone = new Tx(factory, writers);
        gone.write(account, "rolled back");
        gone.end(false);
        write("committed before");
        var begins = Tx.ask(factory, writers, EventLog::now);
        write("after");
        early.end(true);
        var told = Tx.read(factory, writers, Position.START, 1000).stream()
                .filter(event ->
                        event.writer() > begins.after() || begins.with().contains(event.writer()))
                .map(EventEntity::kind)
                .toList();
        assertEquals(List.of("began before, commits after", "after"), told);
    }

    /** As many at once as a small machine lets them; the schedules are one step after the other. */
    @Test
    void writersThatReallyRunAtOnceAreReadOnceEach() throws Exception {
        var from = edge();
        var stop = new AtomicBoolean();
        var running = new ArrayList<CompletableFuture<List<String>>>();
        for (int i = 0; i < 3; i++) {
            var name = "writer " + i;
            running.add(CompletableFuture.supplyAsync(() -> pairs(name, stop)));
        }
        var read = new ArrayList<String>();
        for (int looks = 0; looks < 60; looks++) {
            from = follow(from, read);
        }
        stop.set(true);
        var written = new ArrayList<String>();
        for (var each : running) {
            written.addAll(each.get());
        }
        follow(from, read);
        assertEquals(new TreeSet<>(written), new TreeSet<>(read));
        assertEquals(written.size(), read.size());
        assertTrue(written.size() > 40, "hardly anything was written");
    }

    /** As the live feed does: the edge in one transaction, what is before it in the next. */
    private static Position follow(Position from, List<String> read) {
        var edge = edge();
        if (edge.compareTo(from) <= 0) {
            return from;
        }
        Tx.ask(factory, writers, log -> log.between(from, edge, 1_000_000)).stream()
                .filter(event -> event.accountId() == account)
                .forEach(event -> read.add(event.kind()));
        return edge;
    }

    private static List<String> pairs(String name, AtomicBoolean stop) {
        var committed = new ArrayList<String>();
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; !stop.get(); i++) {
                for (var half : List.of(" a", " b")) {
                    execute(
                            connection,
                            "insert into helpdesk_event (id, writer, account_id, kind, payload, created_at) values ("
                                    + "5000000 + nextval('helpdesk_event_seq'), 0, " + account + ", '" + name + " " + i
                                    + half
                                    + "', '{}', now())");
                }
                if (i % 7 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(List.of(name + " " + i + " a", name + " " + i + " b"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return committed;
    }
}
