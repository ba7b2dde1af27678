package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that no version of ours would write lie under every loop: each loop goes on with all the others. */
@Tag("own-server")
class HostileRowsIT {

    private ServerProcess server;
    private Postgres postgres;
    private Receiver receiver;

    @BeforeEach
    void lay() {
        receiver = Receiver.open();
        server = ServerProcess.named("hostile")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.allow.private", "true");
    }

    @AfterEach
    void clear() {
        server.close();
        receiver.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void stopNoLoop(String database) throws SQLException {
        on(database).start();
        var good = Desk.open(Http.at(server.base()));
        var bad = Desk.open(Http.at(server.base()));
        var ugly = Desk.open(Http.at(server.base()));
        for (var desk : List.of(ugly, bad, good)) {
            hook(desk, "/" + desk.account());
        }
        var unreadableHook = hook(good, "/unreadable");
        var first = conversation(good, "Anna Example");
        await(() -> told(good) > 0, "told before");

        var wakeAt = Instant.now().plusSeconds(3_600);
        var ofBadContact = snoozed(bad, "Bea Example", wakeAt);
        var bySelf = snoozed(bad, "Carl Example", wakeAt.plusMillis(1));
        var neighbour = snoozed(bad, "Dan Example", wakeAt.plusMillis(2));
        var elsewhere = snoozed(good, "Eve Example", wakeAt.plusMillis(3));
        long huge = good.contact("Fay Example");
        conversation(ugly, "Hal Example");
        await(() -> told(bad) > 5 && told(ugly) > 0, "told of all before");
        server.stop();

        try (var connection = connect(database)) {
            update(connection, "update conversation set snoozed_until = current_timestamp where status = 'SNOOZED'");
            update(
                    connection,
                    "update contact set custom_attributes = ? where id = (select contact_id from conversation "
                            + "where account_id = " + bad.account() + " and conversation_number = " + ofBadContact
                            + ")",
                    "[1]");
            update(
                    connection,
                    "update conversation set additional_attributes = ? where account_id = " + bad.account()
                            + " and conversation_number = " + bySelf,
                    "\"text\"");
            update(
                    connection,
                    "update contact set custom_attributes = ? where id = " + huge,
                    "{\"n\": 1" + "0".repeat(5_000) + ", \"m\": 1e1200, \"k\": 1e-1200}");
            update(connection, "update delivery_target set events = ? where id = " + unreadableHook, "{\"a\": 1}");
            // of both accounts: the reader meets them before what comes next
            for (var payload : List.of(
                    "[]",
                    "null",
                    "\"text\"",
                    "{}",
                    "{\"kind\": \"NoSuchThing\"}",
                    "{\"kind\": \"MessagePosted\"}",
                    "{\"kind\": \"ConversationOpened\", \"conversation\": [1]}")) {
                for (var desk : List.of(bad, good)) {
                    event(connection, desk.account(), payload);
                }
            }
            // on its way, and nobody can say what
            update(
                    connection,
                    "update helpdesk_event set payload = ? where id = " + lastEventOf(connection, good),
                    "[]");
            update(
                    connection,
                    "update delivery set state = 'WAITING', due_at = current_timestamp, finished_at = null, "
                            + "lease_owner = null, leased_until = null where event_id = "
                            + lastEventOf(connection, good));
            // passed over once, by whoever could not read it
            update(
                    connection,
                    "insert into event_set_aside (consumer, account_id, event_id, failures, due_at) select 'webhooks', account_id, event_id, 3, created_at "
                            + "from delivery where event_name = 'conversation_created' and account_id = "
                            + good.account()
                            + " order by id fetch first 1 row only");
            update(connection, "delete from delivery where event_id in (select event_id from event_set_aside)");
            update(connection, "update account set custom_attributes = ? where id = " + ugly.account(), "[]");
            update(
                    connection,
                    "update delivery set state = 'WAITING', due_at = created_at, finished_at = null "
                            + "where account_id = " + ugly.account());
        }
        int before = receiver.told().size();
        long unreadableBefore = unreadable();
        server.start();

        await(() -> status(good, elsewhere).equals("open"), "woken in another account");
        await(() -> status(bad, neighbour).equals("open"), "woken beside it");
        await(
                () -> receiver.told().stream()
                        .skip(before)
                        .anyMatch(told -> told.path().equals("/" + good.account())
                                && told.event().equals("conversation_created")
                                && told.json().path("id").asLong() == first),
                "told of what was set aside");
        var after = conversation(good, "Gus Example");
        await(
                () -> receiver.told().stream()
                        .anyMatch(told -> told.path().equals("/" + good.account())
                                && told.event().equals("conversation_created")
                                && told.json().path("id").asLong() == after),
                "told of what came next");
        // a number that would be refused today is shown, short
        var shown = good.administrator()
                .get(good.path("/contacts/" + huge))
                .send()
                .expect(200)
                .text();
        assertTrue(shown.length() < 15_000, shown);
        good.administrator().get(good.path("/contacts")).send().expect(200);
        assertEquals(unreadableBefore, unreadable(), "told while it cannot be read");
        assertTrue(server.log().contains("is set aside"), server.log());
    }

    private ServerProcess on(String database) {
        if (database.equals("postgresql")) {
            postgres = Postgres.start("hostile");
            server.database(postgres);
        }
        return server;
    }

    private Connection connect(String database) throws SQLException {
        return database.equals("postgresql")
                ? postgres.connect()
                : DriverManager.getConnection(
                        "jdbc:h2:file:" + server.home().resolve("helpdesk")
                                + ";IFEXISTS=TRUE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0",
                        "sa",
                        "");
    }

    private void update(Connection connection, String sql, String... json) throws SQLException {
        var typed = sql.replace("?", postgres == null ? "? format json" : "?::json");
        try (var statement = connection.prepareStatement(typed)) {
            for (int i = 0; i < json.length; i++) {
                statement.setString(i + 1, json[i]);
            }
            statement.executeUpdate();
        }
    }

    private void event(Connection connection, long account, String payload) throws SQLException {
        update(
                connection,
                "insert into helpdesk_event (id, writer, account_id, kind, payload, created_at) "
                        + "select max(id) + 1000, max(writer), " + account
                        + ", 'Planted', ?, current_timestamp from helpdesk_event",
                payload);
        update(connection, "alter sequence helpdesk_event_seq restart with " + (lastEvent(connection) + 1000));
    }

    private static long lastEvent(Connection connection) throws SQLException {
        return number(connection, "select max(id) from helpdesk_event");
    }

    private static long lastEventOf(Connection connection, Desk desk) throws SQLException {
        return number(connection, "select max(event_id) from delivery where account_id = " + desk.account());
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long hook(Desk desk, String path) {
        return desk.administrator()
                .post(desk.path("/webhooks"))
                .json(
                        "{\"url\": \"" + receiver.url(path)
                                + "\", \"subscriptions\": [\"conversation_created\", \"conversation_status_changed\", \"conversation_updated\"]}")
                .send()
                .expect(200)
                .json()
                .findValue("id")
                .asLong();
    }

    private static long conversation(Desk desk, String name) {
        return desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + desk.contact(name) + "}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private static long snoozed(Desk desk, String name, Instant until) {
        var number = conversation(desk, name);
        desk.administrator()
                .post(desk.path("/conversations/" + number + "/toggle_status"))
                .json("{\"status\": \"snoozed\", \"snoozed_until\": \"" + until + "\"}")
                .send()
                .ok();
        return number;
    }

    private static String status(Desk desk, long number) {
        return desk.administrator()
                .get(desk.path("/conversations/" + number))
                .send()
                .expect(200)
                .json()
                .get("status")
                .asText();
    }

    private int told(Desk desk) {
        return (int) receiver.told().stream()
                .filter(told -> told.path().equals("/" + desk.account()))
                .count();
    }

    private long unreadable() {
        return receiver.told().stream()
                .filter(told -> told.path().equals("/unreadable"))
                .count();
    }

    private void await(BooleanSupplier condition, String what) {
        Eventually.is(condition, () -> "never " + what + ":\n" + server.log());
    }
}
