package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
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

    private static Postgres postgres;
    private static ServerProcess a;
    private static ServerProcess b;
    private static Http atB;
    private static ChatwootFixture the;
    private static Desk desk;
    private static Sleepers sleepers;

    @BeforeAll
    static void startBothAtOnceOnAnEmptyDatabase() {
        postgres = Postgres.start("two-nodes");
        a = node("two-nodes-a");
        b = node("two-nodes-b");
        CompletableFuture.allOf(CompletableFuture.runAsync(a::start), CompletableFuture.runAsync(b::start))
                .join();
        the = ChatwootFixture.open(Http.at(a.base()));
        desk = the.desk;
        atB = Http.at(b.base());
        sleepers = Sleepers.lay();
    }

    @AfterAll
    static void stop() {
        for (var closing : new AutoCloseable[] {a, b, postgres}) {
            try {
                if (closing != null) {
                    closing.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void theSchemaWasMadeOnce() {
        assertEquals(
                List.of(),
                postgres.rows("select version from helpdesk_schema_history where version is not null "
                        + "group by version having count(*) > 1 or not bool_and(success)"));
    }

    @Test
    void theChatwootApplicationIsOneSystem() {
        var id = the.conversation("").get("id").asLong();
        var path = desk.path("/conversations/" + id);
        assertEquals(
                "open",
                adminAtB().get(path).send().expect(200).json().get("status").asText());
        adminAtB()
                .post(path + "/toggle_status")
                .json("{\"status\": \"resolved\"}")
                .send()
                .expect(200);
        assertEquals("resolved", the.show(id).get("status").asText());
    }

    /** What a node remembers for a second: the reference to it fails, and what is read again is not there. */
    @Test
    void whatAnotherNodeHasJustDeletedIsNotFound() {
        long conversation = the.ownConversation("").get("id").asLong();
        var assignments = the.in(conversation, "/assignments");
        long team = the.team("");
        var agent = desk.administrator()
                .post(desk.path("/agents"))
                .json("{\"name\": \"Jo Example\", \"role\": \"agent\", " + "\"email\": \"" + Desk.word()
                        + "@example.com\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        for (var given : List.of("{\"team_id\": " + team + "}", "{\"assignee_id\": " + agent + "}")) {
            the.admin.post(assignments).json(given).send().expect(200);
        }
        the.admin.post(assignments).json("{\"team_id\": 0}").send().expect(200);
        the.admin
                .post(assignments)
                .json("{\"assignee_id\": " + desk.ben().id() + "}")
                .send()
                .expect(200);
        adminAtB().delete(desk.path("/teams/" + team)).send().expect(200);
        adminAtB().delete(desk.path("/agents/" + agent)).send().expect(200);
        the.admin.post(assignments).json("{\"team_id\": " + team + "}").send().expect(404);
        the.admin
                .post(assignments)
                .json("{\"assignee_id\": " + agent + "}")
                .send()
                .expect(404);
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
        atB.get(path + "/" + id).send().expect(200);
        atB.post(path + "/" + id + "/messages")
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
        try (var stream =
                new EventStreamClient(URI.create(b.base() + path), desk.ada().token(), null, 60_000)) {
            assertEquals("start", stream.next().name());
            position = created(stream, the.ownConversation("").get("id").asLong());
        }
        long missed = the.ownConversation("").get("id").asLong();
        try (var stream =
                new EventStreamClient(URI.create(a.base() + path), desk.ada().token(), position, 60_000)) {
            assertEquals("start", stream.next().name());
            created(stream, missed);
        }
    }

    @Test
    void whatIsSaidAtOneNodeIsFoundAtBoth() {
        long talk = the.ownConversation("").get("id").asLong();
        var word = Desk.word();
        adminAtB()
                .post(desk.path("/conversations/" + talk + "/messages"))
                .json("{\"content\": \"the parcel X" + word + "Y\"}")
                .send()
                .expect(200);
        var query = desk.path("/conversations?status=all&q=parcel%20x" + word);
        for (var node : List.of(the.admin, adminAtB())) {
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
        var profile =
                desk.administrator().get("/api/v1/profile").send().expect(200).json();
        var identifier = CableClient.ofUser(
                profile.get("pubsub_token").asText(), desk.account(), desk.ada().id());
        try (var atOne = CableClient.open(a.base()).in(identifier);
                var atOther = CableClient.open(b.base()).in(identifier)) {
            var contact = atB.post(desk.visitorPath("/contacts"))
                    .json("{\"name\": \"Vera Example\"}")
                    .send()
                    .expect(200)
                    .json();
            try (var guest = CableClient.open(b.base())
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
            adminAtB()
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
        try (var admin = postgres.connect();
                var statement = admin.createStatement()) {
            statement.execute("create database elsewhere");
        }
        try (var elsewhere = DriverManager.getConnection(
                        postgres.url().replace("/postgres", "/elsewhere"), postgres.user(), postgres.password());
                var ours = postgres.connect();
                var stream = new EventStreamClient(
                        URI.create(b.base() + desk.path("/events")), desk.ada().token(), null, 60_000)) {
            for (var connection : List.of(elsewhere, ours)) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("select pg_current_xact_id()");
            }
            assertEquals("start", stream.next().name());
            created(stream, the.ownConversation("").get("id").asLong());
            assertEquals(
                    "UP",
                    atB.get("/health/ready")
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
        var there = atB.with("Authorization", desk.libredeskToken());
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
        var there = atB.with("X-API-Key", desk.wassistKey());
        there.get(path).send().expect(200);
        var sent = desk.wassist().get(path + "messages/").send().expect(200).json();
        assertEquals(1, sent.size());
        assertEquals(sent, there.get(path + "messages/").send().expect(200).json());
        adminAtB()
                .post(desk.path("/conversations/" + number(id) + "/toggle_status"))
                .json("{\"status\": \"resolved\"}")
                .send()
                .expect(200);
        assertEquals("resolved", the.show(number(id)).get("status").asText());
    }

    @Test
    void anInboxRenamedOnOneNodeIsSoOnTheOther() {
        var inbox = the.inbox("Old name", "");
        var path = desk.path("/inboxes/" + inbox);
        assertEquals(
                "Old name",
                adminAtB().get(path).send().expect(200).json().get("name").asText());
        desk.administrator().patch(path).json("{\"name\": \"New name\"}").send().expect(200);
        assertEquals(
                "New name",
                desk.administrator()
                        .get(path)
                        .send()
                        .expect(200)
                        .json()
                        .get("name")
                        .asText());
        Eventually.is(
                () -> adminAtB()
                        .get(path)
                        .send()
                        .expect(200)
                        .json()
                        .get("name")
                        .asText()
                        .equals("New name"),
                () -> "the new name is not shown");
    }

    @Test
    void sixtyFourCreatesOverBothMakeOneSession() throws Exception {
        var source = Desk.word();
        var body =
                "{\"inbox_id\": %d, \"contact_id\": %d, \"source_id\": \"%s\", \"message\": {\"content\": \"Hello\"}}"
                        .formatted(the.inbox, the.contact, source);
        var numbers = createdOverBoth(body);
        assertEquals(64, new HashSet<>(numbers).size(), "a number was given twice: " + numbers);
        assertEquals(1, postgres.number("select count(*) from contact_session where source_id = ?", source));
    }

    @Test
    void sixtyFourCreatesOverBothUnderOneKeyAreOneWithOneAnswer() throws Exception {
        var key = Desk.word();
        var body = "{\"inbox_id\": %d, \"contact_id\": %d, \"source_id\": \"%s\"}"
                .formatted(the.inbox, desk.contact("Kay Example"), Desk.word());
        var before = postgres.number("select count(*) from conversation");
        var clients = Executors.newFixedThreadPool(64);
        try {
            var creates = IntStream.range(0, 64)
                    .<Callable<Http.Reply>>mapToObj(i -> () -> the.create(i % 2 == 0 ? the.admin : adminAtB())
                            .header("Idempotency-Key", key)
                            .json(body)
                            .send())
                    .toList();
            var answers = new HashSet<String>();
            for (var reply : clients.invokeAll(creates)) {
                if (reply.get().status() != 409) {
                    answers.add(reply.get().expect(200).text());
                }
            }
            assertEquals(1, answers.size(), answers.toString());
            answers.add(the.create(adminAtB())
                    .header("Idempotency-Key", key)
                    .json(body)
                    .send()
                    .expect(200)
                    .text());
            assertEquals(1, answers.size(), answers.toString());
        } finally {
            clients.shutdown();
        }
        assertEquals(before + 1, postgres.number("select count(*) from conversation"));
    }

    @Test
    void sixtyFourCreatesOverBothMakeOneConversationWhereTheInboxAllowsOne() throws Exception {
        var single = the.inbox("Single", ", \"lock_to_single_conversation\": true");
        var body = "{\"inbox_id\": %d, \"contact_id\": %d, \"source_id\": \"%s\"}"
                .formatted(single, the.contact, Desk.word());
        assertEquals(1, new HashSet<>(createdOverBoth(body)).size());
    }

    @Test
    void aCredentialRevokedOnOneNodeIsRefusedOnTheOther() {
        var other = Desk.open(Http.at(a.base()));
        var account = "/platform/api/v1/accounts/" + other.account();
        var agent = atB.with("api_access_token", other.ben().token());
        assertRefusedAfter(
                () -> agent.get(other.path("/conversations")).send(),
                () -> other.platform()
                        .delete("/platform/api/v1/users/" + other.ben().id() + "/token")
                        .send()
                        .expect(200));

        var libredesk = atB.with("Authorization", other.libredeskToken());
        assertRefusedAfter(
                () -> libredesk.get("/api/v1/conversations/all").send(),
                () -> other.platform()
                        .delete(account + "/users/" + other.ada().id() + "/libredesk_api_key")
                        .send()
                        .expect(200));

        var wassist = atB.with("X-API-Key", other.wassistKey());
        assertRefusedAfter(() -> wassist.get("/api/v1/conversations/").send(), () -> {
            var key = other.platform()
                    .get(account + "/wassist_api_keys")
                    .send()
                    .expect(200)
                    .json()
                    .get(0)
                    .get("id");
            other.platform().delete(account + "/wassist_api_keys/" + key).send().expect(200);
        });
    }

    @Test
    void aBotsTokenReplacedOnOneNodeIsRefusedOnTheOther() {
        var bot = desk.platform()
                .post("/platform/api/v1/agent_bots")
                .json("{\"name\": \"Robo Example\", \"account_id\": " + desk.account() + "}")
                .send()
                .expect(200)
                .json();
        // what a bot looks after starts as pending
        var inbox = the.inbox("With a bot", "");
        desk.administrator()
                .post(desk.path("/inboxes/" + inbox + "/set_agent_bot"))
                .json("{\"agent_bot\": " + bot.get("id").asLong() + "}")
                .send()
                .expect(200);
        var source = the.session(desk.contact("Hal Example"), inbox);
        var id = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        var there = atB.with("api_access_token", bot.get("access_token").asText());
        assertRefusedAfter(
                () -> there.post(desk.path("/conversations/" + id + "/messages"))
                        .json("{\"content\": \"Hello\"}")
                        .send(),
                () -> desk.administrator()
                        .post(desk.path("/agent_bots/" + bot.get("id").asLong() + "/reset_access_token"))
                        .json("{}")
                        .send()
                        .expect(200));
    }

    @Test
    void aMemberAddedAndRemovedOnOneNodeIsSoOnTheOther() {
        var inbox = the.inbox("Members", "");
        var source = the.session(desk.contact("Gil Example"), inbox);
        var id = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        Supplier<Http.Reply> show =
                () -> atB.with("api_access_token", desk.ben().token())
                        .get(desk.path("/conversations/" + id))
                        .send();
        assertTrue(show.get().status() >= 400);
        members(inbox, String.valueOf(desk.ben().id()));
        Eventually.is(() -> show.get().status() == 200, () -> "the new member is not let in");
        members(inbox, "");
        Eventually.is(() -> show.get().status() >= 400, () -> "the old member is not kept out");
    }

    /** Conversations of an account of their own, snoozed while the other tests run: nodes look once a minute. */
    private record Sleepers(ChatwootFixture of, List<Long> numbers, long eventsBefore) {

        static Sleepers lay() {
            var the = ChatwootFixture.open(Http.at(a.base()));
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
            return postgres.number("select count(*) from helpdesk_event where account_id = " + the.desk.account());
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
        a.kill();
        atB.get("/health/ready").send().expect(200);
        adminAtB().get(desk.path("/conversations/" + id)).send().expect(200);
        var next = adminAtB()
                .post(desk.path("/conversations"))
                .json("{\"source_id\": \"" + the.source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        assertTrue(next != id);
    }

    private static ServerProcess node(String name) {
        return ServerProcess.named(name)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.database.url", postgres.url())
                .with("helpdesk.database.user", postgres.user())
                .with("helpdesk.database.password", postgres.password());
    }

    private static long number(String uuid) {
        return postgres.number("select conversation_number from conversation where uuid::text = ?", uuid);
    }

    private static Http adminAtB() {
        return atB.with("api_access_token", desk.ada().token());
    }

    private static void members(long inbox, String users) {
        desk.administrator()
                .patch(desk.path("/inbox_members"))
                .json("{\"inbox_id\": " + inbox + ", \"user_ids\": [" + users + "]}")
                .send()
                .expect(200);
    }

    /** Every other one at the other node, all at once; the numbers of the conversations. */
    private static List<Long> createdOverBoth(String body) throws Exception {
        var clients = Executors.newFixedThreadPool(64);
        try {
            var creates = IntStream.range(0, 64)
                    .<Callable<Long>>mapToObj(i -> () -> the.create(i % 2 == 0 ? the.admin : adminAtB())
                            .json(body)
                            .send()
                            .expect(200)
                            .json()
                            .get("id")
                            .asLong())
                    .toList();
            var numbers = new ArrayList<Long>();
            for (var created : clients.invokeAll(creates)) {
                numbers.add(created.get());
            }
            return numbers;
        } finally {
            clients.shutdown();
        }
    }

    /** What was let in, and so remembered, just before. */
    private static void assertRefusedAfter(Supplier<Http.Reply> request, Runnable revocation) {
        request.get().ok();
        revocation.run();
        Eventually.is(() -> request.get().status() == 401, () -> "the credential is not refused");
    }
}
