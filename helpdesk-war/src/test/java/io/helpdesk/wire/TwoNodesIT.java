package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.helpdesk.wire.postgres.Postgres;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes that know of each other only by the database they share, and clients that go now to one, now to the other. */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static TwoNodes nodes;
    private static ChatwootFixture the;
    private static Desk desk;
    private static Sleepers sleepers;

    @BeforeAll
    static void start() {
        nodes = TwoNodes.start("two-nodes");
        the = nodes.the;
        desk = the.desk;
        sleepers = Sleepers.lay();
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void theSchemaWasMadeOnce() {
        assertEquals(
                List.of(),
                nodes.database.rows("select version from helpdesk_schema_history where version is not null "
                        + "group by version having count(*) > 1 or sum(case when success then 0 else 1 end) > 0"));
    }

    @Test
    void theChatwootApplicationIsOneSystem() {
        var id = the.conversation("").get("id").asLong();
        var path = desk.path("/conversations/" + id);
        assertEquals(
                "open",
                nodes.adminAtB()
                        .get(path)
                        .send()
                        .expect(200)
                        .json()
                        .get("status")
                        .asText());
        nodes.adminAtB()
                .post(path + "/toggle_status")
                .json("{\"status\": \"resolved\"}")
                .send()
                .expect(200);
        assertEquals("resolved", the.show(id).get("status").asText());
    }

    @Test
    void theChatwootClientIsOneSystem() {
        var source = desk.visitor()
                .post(desk.visitorPath("/contacts"))
                .json("{\"name\": \"Dora Example\"}")
                .send()
                .ok()
                .json()
                .get("source_id")
                .asText();
        var path = desk.visitorPath("/contacts/" + source + "/conversations");
        var id = desk.visitor()
                .post(path)
                .json("{}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        nodes.atB.get(path + "/" + id).send().expect(200);
        nodes.atB
                .post(path + "/" + id + "/messages")
                .json("{\"content\": \"from the other node\"}")
                .send()
                .expect(200);
        assertTrue(desk.visitor()
                .get(path + "/" + id + "/messages")
                .send()
                .expect(200)
                .text()
                .contains("from the other node"));
    }

    @Test
    void theStreamOfEventsIsOneSystem() {
        var path = desk.path("/events");
        String position;
        try (var stream = new EventStreamClient(
                URI.create(nodes.b.base() + path), desk.ada().token(), null, 60_000)) {
            assertEquals("start", stream.next().name());
            position = created(stream, the.ownConversation("").get("id").asLong());
        }
        long missed = the.ownConversation("").get("id").asLong();
        try (var stream = new EventStreamClient(
                URI.create(nodes.a.base() + path), desk.ada().token(), position, 60_000)) {
            assertEquals("start", stream.next().name());
            created(stream, missed);
        }
    }

    @Test
    void whatIsSaidAtOneNodeIsFoundAtBoth() {
        long talk = the.ownConversation("").get("id").asLong();
        var word = Desk.word();
        nodes.adminAtB()
                .post(desk.path("/conversations/" + talk + "/messages"))
                .json("{\"content\": \"the parcel X" + word + "Y\"}")
                .send()
                .expect(200);
        var query = desk.path("/conversations?status=all&q=parcel%20x" + word);
        for (var node : List.of(the.admin, nodes.adminAtB())) {
            Eventually.is(
                    () -> node.get(query)
                                    .send()
                                    .expect(200)
                                    .json()
                                    .at("/data/payload/0/id")
                                    .asLong()
                            == talk,
                    () -> "not found");
        }
    }

    @Test
    void theSocketsAreOneSystem() {
        var identifier = CableClient.ofUser(desk, desk.ada());
        try (var atOne = CableClient.open(nodes.a.base()).in(identifier);
                var atOther = CableClient.open(nodes.b.base()).in(identifier)) {
            var contact = nodes.atB
                    .post(desk.visitorPath("/contacts"))
                    .json("{\"name\": \"Vera Example\"}")
                    .send()
                    .expect(200)
                    .json();
            try (var guest = CableClient.open(nodes.b.base())
                    .in(CableClient.ofContact(contact.get("pubsub_token").asText()))) {
                guest.await("presence.update");
                Eventually.is(
                        () -> {
                            atOne.perform(identifier, "{\"action\":\"update_presence\"}");
                            return atOne.await("presence.update")
                                    .at("/data/contacts/" + contact.get("id").asText())
                                    .asText()
                                    .equals("online");
                        },
                        () -> "who is at one node is not seen at the other");
            }
            long talk = the.ownConversation("").get("id").asLong();
            atOther.await(message -> message.path("event").asText().equals("conversation.created")
                    && message.at("/data/id").asLong() == talk);
            nodes.adminAtB()
                    .post(desk.path("/conversations/" + talk + "/messages"))
                    .json("{\"content\": \"Hello\"}")
                    .send()
                    .expect(200);
            atOne.await(message -> message.at("/data/content").asText().equals("Hello"));
        }
    }

    /** Neither another database of the server nor a stranger's transaction in ours holds the events back, at either node. */
    @Test
    void aTransactionOfSomebodyElseHoldsUpNobody() throws SQLException {
        assumeTrue(nodes.database instanceof Postgres, "MariaDB knows of locks on our rows alone");
        try (var admin = nodes.database.connect();
                var statement = admin.createStatement()) {
            statement.execute("create database elsewhere");
        }
        try (var elsewhere = DriverManager.getConnection(
                        nodes.database.url().replace("/postgres", "/elsewhere"),
                        nodes.database.user(),
                        nodes.database.password());
                var ours = nodes.database.connect();
                var stream = new EventStreamClient(
                        URI.create(nodes.b.base() + desk.path("/events")),
                        desk.ada().token(),
                        null,
                        60_000)) {
            for (var connection : List.of(elsewhere, ours)) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("select pg_current_xact_id()");
            }
            assertEquals("start", stream.next().name());
            created(stream, the.ownConversation("").get("id").asLong());
            assertEquals(
                    "UP",
                    nodes.atB
                            .get("/health/ready")
                            .send()
                            .expect(200)
                            .json()
                            .get("status")
                            .asText());
        }
    }

    private static String created(EventStreamClient stream, long number) {
        while (true) {
            var event = stream.next();
            if (event.name().equals("conversation.created")
                    && event.data().at("/data/id").asLong() == number) {
                return event.id();
            }
        }
    }

    @Test
    void libredeskIsOneSystem() {
        var uuid = Creates.of(desk)
                .get("libredesk")
                .get()
                .ok()
                .json()
                .at("/data/uuid")
                .asText();
        var path = "/api/v1/conversations/" + uuid;
        var there = nodes.atB.with("Authorization", desk.libredeskToken());
        there.get(path).send().expect(200);
        there.put(path + "/status").json("{\"status\": \"Resolved\"}").send().expect(200);
        assertEquals(
                "Resolved",
                desk.libredesk()
                        .get(path)
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/status")
                        .asText());
    }

    @Test
    void wassistIsOneSystem() {
        var id = Creates.of(desk).get("wassist").get().ok().json().get("id").asText();
        var path = "/api/v1/conversations/" + id + "/";
        var there = nodes.atB.with("X-API-Key", desk.wassistKey());
        there.get(path).send().expect(200);
        var sent = desk.wassist().get(path + "messages/").send().expect(200).json();
        assertEquals(1, sent.size());
        assertEquals(sent, there.get(path + "messages/").send().expect(200).json());
        nodes.adminAtB()
                .post(desk.path("/conversations/" + number(id) + "/toggle_status"))
                .json("{\"status\": \"resolved\"}")
                .send()
                .expect(200);
        assertEquals("resolved", the.show(number(id)).get("status").asText());
    }

    /** Conversations of an account of their own, snoozed while the other tests run: nodes look once a minute. */
    private record Sleepers(ChatwootFixture of, List<Long> numbers, long eventsBefore) {

        static Sleepers lay() {
            var the = ChatwootFixture.open(Http.at(nodes.a.base()));
            var numbers = IntStream.range(0, 20)
                    .mapToObj(i -> the.ownConversation("").get("id").asLong())
                    .toList();
            // the first may be awake before the last sleeps
            var before = events(the);
            var soon = Instant.now().plusSeconds(20).getEpochSecond();
            numbers.forEach(id -> the.admin
                    .post(the.in(id, "/toggle_status"))
                    .json("{\"status\": \"snoozed\", \"snoozed_until\": " + soon + "}")
                    .send()
                    .expect(200));
            return new Sleepers(the, numbers, before);
        }

        boolean awake() {
            return numbers.stream()
                    .allMatch(id -> of.show(id).get("status").asText().equals("open"));
        }

        long eventsSince() {
            return events(of) - eventsBefore;
        }

        private static long events(ChatwootFixture the) {
            return nodes.database.number(
                    "select count(*) from helpdesk_event where account_id = " + the.desk.account());
        }
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void aSnoozedConversationWakesOnceThoughBothLook() {
        Eventually.is(() -> sleepers.awake(), () -> "not all wake");
        assertEquals(2 * sleepers.numbers().size(), sleepers.eventsSince(), "each fell asleep once and woke once");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void oneGoesOnWhenTheOtherIsKilled() {
        var id = the.ownConversation("").get("id").asLong();
        nodes.a.kill();
        nodes.atB.get("/health/ready").send().expect(200);
        nodes.adminAtB().get(desk.path("/conversations/" + id)).send().expect(200);
        var next = nodes.adminAtB()
                .post(desk.path("/conversations"))
                .json("{\"source_id\": \"" + the.source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        assertTrue(next != id);
    }

    private static long number(String uuid) {
        return nodes.database.number(
                "select conversation_number from conversation where cast(uuid as char(36)) = ?", uuid);
    }
}
