package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Deployed, taken away and deployed again on a server that goes on, which keeps nothing of it meanwhile. */
@Tag("own-server")
@Tag("every-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = OperatedServer.KINDS)
class RedeployIT {

    private static final String NAME = "helpdesk";

    /** What is ours in a thread's name, or in its stack whatever its name. */
    private static final Pattern OURS = Pattern.compile(
            "^\"(helpdesk-|agroal|H2 |MVStore|httpclient|idle-connection-evictor"
                    + "|PostgreSQL-JDBC)|\\bat (io\\.helpdesk|io\\.agroal|org\\.h2|org\\.postgresql|org\\.hibernate|org\\.flywaydb"
                    + "|org\\.apache\\.hc)\\.",
            Pattern.MULTILINE);

    private static OperatedServer server;
    private static Postgres postgres;
    private static Receiver receiver;

    @BeforeAll
    static void start() {
        receiver = Receiver.open();
        postgres = Postgres.start("redeploy");
        server = OperatedServer.shared();
    }

    @AfterAll
    static void stop() {
        postgres.close();
        receiver.close();
    }

    @Test
    void theEmbeddedDatabaseIsLetGoAndFoundAgain() throws SQLException {
        var desk = used(Map.of());
        nothingIsLeft();
        assertEquals(1, conversationsInTheFile());
        usedAgain(desk, Map.of());
        nothingIsLeft();
        assertEquals(2, conversationsInTheFile());
    }

    @Test
    void postgresIsLetGoAndFoundAgain() {
        var desk = used(onPostgres());
        nothingIsLeft();
        noConnectionIsLeft();
        usedAgain(desk, onPostgres());
        nothingIsLeft();
        noConnectionIsLeft();
    }

    /** Where the root is taken, the server refuses in its own words; the application that has it goes on. */
    @Test
    void aSecondApplicationAtTheSameRootLeavesNothing() {
        server.deploy(NAME, onPostgres());
        var desk = Desk.open(server.http());
        long loops = loops();
        var refusal = assertThrows(IllegalStateException.class, () -> server.deploy("second", onPostgres()));
        assertTrue(
                refusal.getMessage()
                        .contains(
                                switch (ServerProcess.kind()) {
                                    case "payara" -> "already has a web module " + NAME + " loaded at /";
                                    case "wildfly" -> "WFLYUT0105: Host and context path are occupied";
                                    default -> "SRVE0164E";
                                }),
                refusal.getMessage());
        Eventually.is(
                () -> loops() == loops, () -> loops() + " loops, not " + loops + ":\n" + String.join("\n\n", ours()));
        Creates.of(desk).get("chatwoot application").get().ok();
        server.undeploy(NAME);
        nothingIsLeft();
        noConnectionIsLeft();
    }

    /** Threads that an application starts with. */
    private static long loops() {
        return ours().stream()
                .filter(thread -> thread.contains("at io.helpdesk.core.loop.Loop.run"))
                .count();
    }

    private static Map<String, String> onPostgres() {
        return Map.of(
                "helpdesk.database.url",
                postgres.url(),
                "helpdesk.database.user",
                postgres.user(),
                "helpdesk.database.password",
                postgres.password());
    }

    /** Deployed, used by all that has threads, and taken away while it is. */
    private static Desk used(Map<String, String> keys) {
        server.deploy(NAME, keys);
        var desk = Desk.open(server.http());
        desk.administrator()
                .post(desk.path("/webhooks"))
                .json("{\"url\": \"" + receiver.url("/") + "\", \"subscriptions\": [\"message_created\"]}")
                .send()
                .expect(200);
        createAndTakeAway(desk, 1);
        return desk;
    }

    private static void usedAgain(Desk desk, Map<String, String> keys) {
        server.deploy(NAME, keys);
        createAndTakeAway(desk, conversations(desk) + 1);
    }

    private static void createAndTakeAway(Desk desk, long expected) {
        int told = receiver.told().size();
        var address = URI.create(server.process().base() + desk.path("/events"));
        try (var stream = new EventStreamClient(address, desk.ada().token(), null, 60_000)) {
            Creates.of(desk).get("chatwoot application").get().ok();
            assertEquals(expected, conversations(desk));
            Eventually.is(
                    () -> receiver.told().size() > told,
                    () -> "no webhook:\n" + server.process().log());
            server.undeploy(NAME);
        }
        // in the server's words
        assertEquals(
                404, server.http().get("/api/v1/profile").undescribed().send().status());
    }

    private static long conversations(Desk desk) {
        return desk.administrator()
                .get(desk.path("/conversations?status=all&assignee_type=all"))
                .send()
                .expect(200)
                .json()
                .at("/data/payload")
                .size();
    }

    /** The driver of PostgreSQL has a thread that outlives its last connection for a while, see {@link OperatedServer}. */
    private static void nothingIsLeft() {
        Eventually.is(
                () -> ours().isEmpty(),
                () -> String.join("\n\n", ours()) + "\n" + server.process().log());
    }

    private static List<String> ours() {
        return server.process().virtualMachine().threads().stream()
                .filter(thread -> OURS.matcher(thread).find())
                .toList();
    }

    private static void noConnectionIsLeft() {
        Eventually.is(
                () -> connections() == 0,
                () -> connections() + " connections:\n" + server.process().log());
    }

    private static long connections() {
        return postgres.number("select count(*) from pg_stat_activity where application_name = 'helpdesk'");
    }

    /** Looked into from this process, which the lock of another would not allow. */
    private static long conversationsInTheFile() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + server.process().home().resolve("helpdesk")
                                + ";IFEXISTS=TRUE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0",
                        "sa",
                        "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from conversation")) {
            assertTrue(rows.next());
            return rows.getLong(1);
        }
    }
}
