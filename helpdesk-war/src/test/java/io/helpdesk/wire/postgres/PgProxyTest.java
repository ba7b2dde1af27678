package io.helpdesk.wire.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The instrument before it measures anything. */
class PgProxyTest {

    private static Postgres postgres;

    private PgProxy proxy;

    @BeforeAll
    static void startPostgres() throws SQLException {
        postgres = Postgres.start("proxy");
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table note (text varchar(20))");
        }
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void startProxy() {
        proxy = PgProxy.before(postgres.port());
    }

    @AfterEach
    void stopProxy() throws SQLException {
        proxy.close();
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from note");
        }
    }

    @Test
    void countsOneRoundTripPerReadyForQuery() throws SQLException {
        try (var connection = connect()) {
            proxy.reset();
            try (var insert = connection.prepareStatement("insert into note values (?)")) {
                for (int i = 0; i < 7; i++) {
                    insert.setString(1, "row " + i);
                    // after five executions the driver sends the statement's name instead of its text
                    insert.executeUpdate();
                }
                insert.setString(1, "batched");
                insert.addBatch();
                insert.setString(1, "batched too");
                insert.addBatch();
                insert.executeBatch();
            }
            connection.commit();
        }
        var trips = proxy.roundTrips();
        // the begin is one although the driver does not wait for its answer, and so is the batch
        assertEquals(10, trips.size(), trips.toString());
        assertEquals("BEGIN", trips.get(0).sql());
        assertEquals("insert into note values ($1)", trips.get(7).sql());
        assertEquals("COMMIT", trips.get(9).sql());
        assertEquals(9, count());
    }

    @Test
    void aRoundTripCutBeforeNeverReachesTheServer() throws SQLException {
        try (var connection = connect()) {
            proxy.cutBefore(3);
            insert(connection, "one");
            assertThrows(SQLException.class, () -> insert(connection, "two"));
            assertEquals("insert into note values ($1)", proxy.victim().sql());
        }
        assertEquals(0, count());
    }

    @Test
    void aStatementIsChosenByItsWordsAsWell() throws SQLException {
        try (var connection = connect()) {
            proxy.cutBefore("from note");
            insert(connection, "one");
            connection.commit();
            assertThrows(
                    SQLException.class, () -> connection.createStatement().executeQuery("select count(*) from note"));
            assertEquals("select count(*) from note", proxy.victim().sql());
        }
        assertEquals(1, count());
    }

    @Test
    void aCommitCutBeforeIsNone() throws SQLException {
        try (var connection = connect()) {
            insert(connection, "one");
            proxy.cutBefore(1);
            assertThrows(SQLException.class, connection::commit);
            assertEquals("COMMIT", proxy.victim().sql());
        }
        assertEquals(0, count());
    }

    @Test
    void aCommitCutAfterIsOneThatNobodyHeardOf() throws SQLException {
        try (var connection = connect()) {
            insert(connection, "one");
            proxy.cutAfter(1);
            assertThrows(SQLException.class, connection::commit);
        }
        assertEquals(1, count());
    }

    @Test
    void cutsOnceAndLetsTheNextConnectionThrough() throws SQLException {
        try (var connection = connect()) {
            proxy.cutAfter(1);
            assertThrows(SQLException.class, () -> insert(connection, "one"));
        }
        try (var connection = connect()) {
            insert(connection, "two");
            connection.commit();
        }
        assertEquals(1, count());
    }

    @Test
    void refusesEveryoneUntilItHeals() throws SQLException {
        try (var connection = connect()) {
            proxy.refuse();
            assertThrows(SQLException.class, () -> insert(connection, "one"));
            assertThrows(SQLException.class, this::connect);
        }
        proxy.heal();
        assertNull(proxy.victim());
        connect().close();
    }

    @Test
    void postgresKeepsItsDataAndPortWhenItStopsAndStarts() throws SQLException {
        try (var connection = connect()) {
            insert(connection, "one");
            connection.commit();
        }
        postgres.stop();
        assertThrows(SQLException.class, this::connect);
        postgres.startAgain();
        assertEquals(List.of(List.of("one")), postgres.rows("select text from note"));
        try (var connection = connect()) {
            assertTrue(connection.isValid(5));
        }
    }

    private Connection connect() throws SQLException {
        var connection =
                DriverManager.getConnection(postgres.urlAt(proxy.port()), postgres.user(), postgres.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, String text) throws SQLException {
        try (var insert = connection.prepareStatement("insert into note values (?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
        }
    }

    private static long count() {
        return postgres.number("select count(*) from note");
    }
}
