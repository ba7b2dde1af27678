package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.wire.server.ServerProcess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever answers a number is told before it cannot be answered any more, and then (wassist 13.3). */
@Tag("own-server")
class ReplyWindowsIT {

    private ServerProcess server;
    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = Receiver.open();
        server = ServerProcess.named("windows")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.allow.private", "true");
    }

    @AfterEach
    void close() {
        server.close();
        receiver.close();
    }

    /** The time of a row is moved while nobody is there; the round begins with the server. */
    @Test
    void bothMomentsAreToldOnce() throws SQLException {
        server.start();
        var desk = Desk.open(Http.at(server.base()));
        var webhook = desk.wassist()
                .post("/api/v1/webhooks/")
                .json("{\"name\": \"Bot\", \"url\": \"" + receiver.url("/bot")
                        + "\", \"events\": [\"message.received\"]}")
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
        // an Api inbox has a window if it says so
        desk.administrator()
                .patch(desk.path("/inboxes/" + desk.api().id()))
                .json("{\"channel\": {\"additional_attributes\": {\"agent_reply_time_window\": 24}}}")
                .send()
                .ok();
        var contact = desk.contact("Maya Example");
        var conversation = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + contact + "}")
                .send()
                .ok()
                .json();
        var uuid = conversation.get("uuid").asText();
        desk.administrator()
                .post(desk.path("/conversations/" + conversation.get("id") + "/messages"))
                .json("{\"content\": \"Hello\", \"message_type\": \"incoming\"}")
                .send()
                .ok();
        desk.wassist()
                .post(WassistFixture.CONVERSATIONS + uuid + "/subscribe/")
                .json("{\"webhookId\": \"" + webhook + "\"}")
                .send()
                .expect(200);
        receiver.await("/bot", "subscription.activated");

        move("update reply_window set due_at = current_timestamp");
        var expiring = receiver.await("/bot", "subscription.service_window.expiring");
        JsonShape.assertMatches("""
                {'event': 'subscription.service_window.expiring', 'timestamp': '@iso', 'webhookId': '%s',
                 'conversationId': '%s', 'phoneNumber': null, 'contact': '@object', 'routing': 'webhook',
                 'message': null}
                """.formatted(webhook, uuid), expiring.json());
        move("update reply_window set due_at = current_timestamp, ends_at = current_timestamp");
        receiver.await("/bot", "subscription.service_window.closed");
        move("update reply_window set due_at = current_timestamp, ends_at = current_timestamp");
        desk.administrator()
                .post(desk.path("/conversations/" + conversation.get("id") + "/messages"))
                .json("{\"content\": \"Still there?\", \"message_type\": \"incoming\"}")
                .send()
                .ok();
        receiver.await("/bot", "subscription.message.received");
        assertEquals(
                List.of(
                        "subscription.activated",
                        "subscription.service_window.expiring",
                        "subscription.service_window.closed",
                        "subscription.message.received"),
                receiver.told().stream()
                        .map(Receiver.Told::event)
                        .filter(event -> event.startsWith("subscription"))
                        .toList());
    }

    private void move(String sql) throws SQLException {
        server.stop();
        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + server.home().resolve("helpdesk")
                                + ";IFEXISTS=TRUE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0",
                        "sa",
                        "");
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        server.start();
    }
}
