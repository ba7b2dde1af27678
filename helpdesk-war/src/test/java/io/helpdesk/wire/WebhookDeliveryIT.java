package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to webhooks when the server is killed, when an address swallows everything, and when one is our own. */
@Tag("own-server")
class WebhookDeliveryIT {

    private static final int CONVERSATIONS = 4;
    private static final int MESSAGES = 5;
    private static final int HEALTHY = 99;

    private Postgres postgres;
    private ServerProcess server;
    private Receiver receiver;
    private Receiver hole;

    @BeforeEach
    void lay() {
        receiver = Receiver.open();
        hole = Receiver.open().answering(told -> Receiver.SILENCE);
        postgres = Postgres.start("deliveries");
        server = ServerProcess.named("deliveries")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .database(postgres)
                .with("helpdesk.webhooks.retries", "1,1,1,1,1,1,1,1,1,1");
    }

    @AfterEach
    void clear() {
        server.close();
        postgres.close();
        receiver.close();
        hole.close();
    }

    private static void hook(Desk desk, String url) {
        desk.administrator()
                .post(desk.path("/webhooks"))
                .json("{\"url\": \"" + url + "\", \"subscriptions\": [\"message_created\"]}")
                .send()
                .expect(200);
    }

    private static List<Long> conversations(Desk desk) {
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < CONVERSATIONS; i++) {
            numbers.add(desk.administrator()
                    .post(desk.path("/conversations"))
                    .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + desk.contact("Alice Example")
                            + "}")
                    .send()
                    .ok()
                    .json()
                    .get("id")
                    .asLong());
        }
        return numbers;
    }

    private static void write(Desk desk, List<Long> conversations) {
        for (int i = 0; i < MESSAGES; i++) {
            for (var number : conversations) {
                desk.administrator()
                        .post(desk.path("/conversations/" + number + "/messages"))
                        .json("{\"content\": \"" + number + " " + i + "\"}")
                        .send()
                        .ok();
            }
        }
    }

    @Test
    void whatWasUnderWayWhenTheServerWasKilledArrivesAllTheSameAndInOrder() {
        server.with("helpdesk.webhooks.allow.private", "true").start();
        var desk = Desk.open(Http.at(server.base()));
        var conversations = conversations(desk);
        hook(desk, receiver.url("/all"));
        var answered = new AtomicInteger();
        // takes a few, and then leaves the delivery worker with its hands full
        receiver.answering(told -> answered.incrementAndGet() <= 3 ? Receiver.TAKEN : Receiver.SILENCE);
        write(desk, conversations);
        Eventually.is(() -> receiver.told().size() > 3, () -> "nothing is under way");
        server.kill();
        receiver.answering(told -> Receiver.TAKEN);
        server.start();

        Eventually.is(() -> taken().size() == CONVERSATIONS * MESSAGES, () -> "only " + taken());
        var ids = new LinkedHashMap<String, String>();
        for (var told : receiver.told()) {
            var content = told.json().get("content").asText();
            assertEquals(ids.computeIfAbsent(content, any -> told.header("webhook-id")), told.header("webhook-id"));
        }
        for (var number : conversations) {
            var wanted = new ArrayList<String>();
            for (int i = 0; i < MESSAGES; i++) {
                wanted.add(number + " " + i);
            }
            assertEquals(
                    wanted,
                    taken().stream()
                            .filter(text -> text.startsWith(number + " "))
                            .toList());
        }

        anAddressThatSwallowsEverythingDelaysNobody();
    }

    /** In the order in which they were first taken. */
    private List<String> taken() {
        var texts = new LinkedHashSet<String>();
        receiver.told().stream()
                .filter(Receiver.Told::taken)
                .forEach(told -> texts.add(told.json().get("content").asText()));
        return List.copyOf(texts);
    }

    private void anAddressThatSwallowsEverythingDelaysNobody() {
        var desk = Desk.open(Http.at(server.base()));
        var conversations = conversations(desk);
        hook(desk, hole.url("/hole"));
        try (var healthy = Receiver.open()) {
            for (int i = 0; i < HEALTHY; i++) {
                hook(desk, healthy.url("/healthy/" + i));
            }
            write(desk, conversations);
            Eventually.is(
                    () -> healthy.told().size() == HEALTHY * CONVERSATIONS * MESSAGES,
                    () -> "only " + healthy.told().size());
        }
        assertTrue(hole.told().size() < CONVERSATIONS * MESSAGES, "the hole has not been given everything meanwhile");
    }

    /** Each door that takes an address says so at once, in its own words. */
    @Test
    void anAddressInOurOwnNetworkIsRefusedUnlessAllowed() throws SQLException {
        server.start();
        var desk = Desk.open(Http.at(server.base()));
        var setting = "(helpdesk.webhooks.allow.private)";
        var inbox = desk.path("/inboxes/" + desk.api().id());
        for (var url : List.of(
                receiver.url("/internal"),
                receiver.url("/by-name").replace("127.0.0.1", "localhost"),
                receiver.url("/mapped").replace("127.0.0.1", "[::ffff:127.0.0.1]"),
                "http://10.1.2.3/",
                "https://169.254.169.254/latest",
                "http://[fd00::1]/")) {
            var refused = desk.administrator()
                    .post(desk.path("/webhooks"))
                    .json("{\"url\": \"" + url + "\", \"subscriptions\": [\"message_created\"]}")
                    .send()
                    .expect(422)
                    .text();
            assertTrue(refused.contains("Url is a private address " + setting), refused);
            assertRefused(
                    422,
                    setting,
                    desk.administrator()
                            .patch(inbox)
                            .json("{\"channel\": {\"webhook_url\": \"" + url + "\"}}")
                            .send());
            assertRefused(
                    422,
                    setting,
                    desk.administrator()
                            .post(desk.path("/agent_bots"))
                            .json("{\"name\": \"Greeter\", \"outgoing_url\": \"" + url + "\"}")
                            .send());
            assertRefused(
                    422,
                    setting,
                    desk.platform()
                            .post("/platform/api/v1/agent_bots")
                            .json("{\"name\": \"Greeter\", \"outgoing_url\": \"" + url + "\"}")
                            .send());
            assertRefused(
                    400,
                    setting,
                    desk.wassist()
                            .post("/api/v1/webhooks/")
                            .json("{\"name\": \"a\", \"url\": \"" + url + "\", \"events\": [\"message.received\"]}")
                            .send());
            var agent = desk.wassist()
                    .post("/api/v1/agents/byoa/")
                    .json("{\"webhookUrl\": \"" + url + "\"}")
                    .send()
                    .expect(400)
                    .json();
            assertTrue(agent.at("/webhookUrl/0").asText().contains(setting), agent.toString());
            // what is wrong is answered as a success there
            assertRefused(
                    200,
                    setting,
                    desk.libredesk()
                            .post("/api/v1/webhooks")
                            .json("{\"name\": \"a\", \"url\": \"" + url + "\", \"events\": [\"message.created\"]}")
                            .send());
        }
        assertEquals(0, postgres.number("select count(*) from delivery_target"));

        aNameThatBecomesPrivateIsGivenUpAtOnce(desk);
    }

    private static void assertRefused(int status, String words, Http.Reply reply) {
        assertTrue(reply.expect(status).text().contains(words), reply.text());
    }

    /** A name that means nothing is taken; what it means later is written into the row here. */
    private void aNameThatBecomesPrivateIsGivenUpAtOnce(Desk desk) throws SQLException {
        var conversations = conversations(desk);
        hook(desk, "https://hooks.invalid/in");
        try (var connection = postgres.connect();
                var statement = connection.prepareStatement("update delivery_target set url = ?")) {
            statement.setString(1, receiver.url("/by-name").replace("127.0.0.1", "localhost"));
            statement.executeUpdate();
        }
        desk.administrator()
                .post(desk.path("/conversations/" + conversations.get(0) + "/messages"))
                .json("{\"content\": \"hello\"}")
                .send()
                .ok();
        var deliveries = desk.path("/webhook_deliveries");
        Eventually.is(
                () -> {
                    var listed = desk.administrator()
                            .get(deliveries + "?state=dead")
                            .send()
                            .expect(200)
                            .json()
                            .get("payload");
                    return listed.size() == 1;
                },
                () -> desk.administrator().get(deliveries).send().text());
        var dead = desk.administrator()
                .get(deliveries)
                .send()
                .json()
                .get("payload")
                .get(0)
                .get("id")
                .asText();
        var log =
                desk.administrator().get(deliveries + "/" + dead).send().json().get("log");
        assertEquals(1, log.size(), log.toString());
        assertTrue(log.get(0).get("failure").asText().contains("address webhooks may not go to"), log.toString());
        assertEquals(List.of(), receiver.told());
    }
}
