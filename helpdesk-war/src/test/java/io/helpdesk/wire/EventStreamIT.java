package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.wire.EventStreamClient.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The resumable stream of events (docs/live.md). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("every-server")
class EventStreamIT extends WireTest {

    /** In full where it runs once; each server and database shows it again with fewer. */
    private static final int CUTS = "payara-micro postgresql"
                    .equals(System.getProperty("helpdesk.test.server") + " "
                            + System.getProperty("helpdesk.test.database"))
            ? 1_000
            : 300;

    private ChatwootFixture the;

    @BeforeAll
    void open() {
        the = ChatwootFixture.open(http());
    }

    @Test
    void whatHappensIsToldWithItsState() {
        try (var stream = stream(the.desk.ada().token(), null)) {
            assertEquals(
                    "text/event-stream;charset=utf-8",
                    stream.header("Content-Type").toLowerCase().replace(" ", ""));
            assertEquals("no-store", stream.header("Cache-Control"));
            var start = stream.next();
            assertEquals("start", start.name());
            JsonShape.assertMatches(
                    "{'event': 'start', 'data': {'account_id': %d}}".formatted(the.desk.account()), start.data());

            long talk = the.ownConversation("").get("id").asLong();
            var created = await(stream, "conversation.created", talk);
            JsonShape.assertMatches(
                    "{'event': 'conversation.created', 'data': %s}".formatted(conversation(talk, "[]", "open", "")),
                    created.data());

            the.message(talk, "{\"content\": \"Hello\", \"echo_id\": \"tmp-1\"}");
            var posted = await(stream, "message.created", talk);
            JsonShape.assertMatches(
                    "{'event': 'message.created', 'data': %s}"
                            .formatted(ChatwootShapes.pushedMessage(
                                    "Hello", 1, "'User'", ", 'sender': '@object', 'echo_id': 'tmp-1'")),
                    posted.data());

            the.admin
                    .post(the.in(talk, "/toggle_status"))
                    .json("{\"status\": \"resolved\"}")
                    .send()
                    .expect(200);
            var changed = await(stream, "conversation.updated", talk);
            JsonShape.assertMatches(
                    "{'event': 'conversation.updated', 'data': %s}"
                            .formatted(conversation(talk, "'@array'", "resolved", ", 'changed_fields': ['status']")),
                    changed.data());
        }
    }

    @Test
    void agentsAreToldWhatTheirInboxesHave() {
        try (var all = stream(the.desk.ada().token(), null);
                var some = stream(the.desk.ben().token(), null)) {
            all.next();
            some.next();
            var hidden = the.session(the.desk.contact("Hal Example"), the.closedInbox);
            long secret = the.create(the.admin)
                    .json("{\"source_id\": \"" + hidden + "\"}")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();
            long shown = the.ownConversation("").get("id").asLong();
            await(all, "conversation.created", secret);
            await(all, "conversation.created", shown);
            Event event;
            do {
                event = some.next();
                assertFalse(number(event) == secret, () -> "an agent was told of a foreign inbox");
            } while (number(event) != shown);
        }
    }

    @Test
    void visitorsAreToldTheirOwnWithoutNotes() {
        var visitor = http();
        var source = visitor.post(the.desk.visitorPath("/contacts"))
                .json("{\"name\": \"Vera Example\"}")
                .send()
                .expect(200)
                .json()
                .get("source_id")
                .asText();
        var talks = the.desk.visitorPath("/contacts/" + source + "/conversations");
        try (var stream = new EventStreamClient(
                address(the.desk.visitorPath("/contacts/" + source + "/events")), null, null, 60_000)) {
            assertEquals("start", stream.next().name());
            long foreign = the.ownConversation("").get("id").asLong();
            the.message(foreign, "{\"content\": \"not for Vera\"}");
            long own = visitor.post(talks)
                    .json("{}")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();
            the.message(own, "{\"content\": \"a note\", \"private\": true}");
            the.message(own, "{\"content\": \"an answer\"}");
            visitor.post(talks + "/" + own + "/toggle_status").send().expect(200);

            var told = new ArrayList<String>();
            Event event;
            do {
                event = stream.next();
                assertEquals(own, number(event));
                told.add(event.name() + " " + event.data().at("/data/content").asText());
            } while (!event.name().equals("conversation.updated"));
            assertEquals(List.of("conversation.created ", "message.created an answer", "conversation.updated "), told);
        }
    }

    @Test
    void whoMayNotReadIsRefused() {
        var path = the.desk.path("/events");
        http().get(path)
                .send()
                .expect(401)
                .matches("{'errors': ['You need to sign in or sign up before continuing.']}");
        http().with("api_access_token", "wrong")
                .get(path)
                .send()
                .expect(401)
                .matches("{'error': 'Invalid Access Token'}");
        the.admin.get("/api/v1/accounts/999999/events").send().expect(404);
        Desk.open(http())
                .administrator()
                .get(path)
                .send()
                .expect(401)
                .matches("{'error': 'You are not authorized to access this account'}");
        the.bot(the.inbox)
                .get(path)
                .send()
                .expect(401)
                .matches("{'error': 'Access to this endpoint is not authorized for bots'}");
        http().get("/public/api/v1/inboxes/nobody/contacts/none/events").send().expect(404);
    }

    @Test
    void aPositionNobodyKnowsBeginsWithAReset() {
        for (var unknown : List.of("nonsense", "zzzzzzzzzzz-1-tkq0n1", "1-1-1", "x".repeat(1000))) {
            try (var stream = stream(the.desk.ada().token(), unknown)) {
                var first = stream.next();
                assertEquals("reset", first.name(), unknown);
                long talk = the.ownConversation("").get("id").asLong();
                await(stream, "conversation.created", talk);
            }
        }
    }

    /** The client never has the connection for long, and is cut in the middle of events. */
    @Test
    void nothingIsMissedOrDoubledHoweverOftenItIsCut() throws Exception {
        var random = new Random(20261121);
        var stop = new AtomicBoolean();
        String position;
        try (var stream = stream(the.desk.ada().token(), null)) {
            position = stream.next().id();
        }
        var writers = Stream.of(1, 2)
                .map(writer -> CompletableFuture.supplyAsync(() -> write(stop)))
                .toList();

        Map<Long, List<Long>> told = new TreeMap<>();
        for (int cut = 0; cut < CUTS; cut++) {
            try (var stream = new EventStreamClient(
                    address(the.desk.path("/events")), the.desk.ada().token(), position, 5)) {
                note(stream.read(random.nextInt(4000)), told);
                position = stream.lastId();
            }
        }
        stop.set(true);
        Map<Long, List<Long>> written = new TreeMap<>();
        for (var writer : writers) {
            written.putAll(writer.get());
        }
        assertTrue(count(written) > 20, "hardly anything was written");
        try (var stream = stream(the.desk.ada().token(), position)) {
            while (count(told) < count(written)) {
                note(List.of(stream.next()), told);
            }
        }
        assertEquals(written, told, "messages of each conversation, in order");
        var some = written.keySet().iterator().next();
        var listed = the.admin
                .get(the.in(some, "/messages"))
                .send()
                .expect(200)
                .json()
                .get("payload")
                .findValues("id");
        assertTrue(listed.stream()
                .map(JsonNode::asLong)
                .toList()
                .containsAll(told.get(some)
                        .subList(
                                Math.max(0, told.get(some).size() - 10),
                                told.get(some).size())));
    }

    /** Into one conversation after the other: one takes no more than 200 messages a minute. */
    private Map<Long, List<Long>> write(AtomicBoolean stop) {
        var written = new TreeMap<Long, List<Long>>();
        long talk = 0;
        for (int i = 0; !stop.get(); i++) {
            if (i % 100 == 0) {
                talk = the.ownConversation("").get("id").asLong();
            }
            written.computeIfAbsent(talk, key -> new ArrayList<>())
                    .add(the.message(talk, "{\"content\": \"again\"}").get("id").asLong());
        }
        return written;
    }

    @Test
    void whoeverDoesNotReadHoldsUpNobodyAndMissesNothing() throws IOException {
        long talk = the.ownConversation("").get("id").asLong();
        var base = server().base();
        try (var lazy = new Socket()) {
            lazy.setReceiveBufferSize(4096);
            lazy.connect(new InetSocketAddress(InetAddress.getByName(base.getHost()), base.getPort()));
            lazy.setSoTimeout(60_000);
            var path = address(the.desk.path("/events")).getRawPath();
            lazy.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: " + base.getAuthority() + "\r\napi_access_token: "
                                    + the.desk.ada().token() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var text = new StringBuilder();
            readUntil(lazy, text, "event: start");

            try (var busy = stream(the.desk.ada().token(), null)) {
                busy.next();
                var long20k = "long ".repeat(4000);
                for (int i = 0; i < 150; i++) {
                    the.message(talk, "{\"content\": \"" + long20k + "\"}");
                }
                the.message(talk, "{\"content\": \"the last one\"}");
                Event event;
                do {
                    event = await(busy, "message.created", talk);
                } while (!event.data().at("/data/content").asText().equals("the last one"));
            }
            readUntil(lazy, text, "the last one");
            assertEquals(151, text.toString().split("event: message.created", -1).length - 1);
        }
    }

    static void readUntil(Socket socket, StringBuilder text, String word) throws IOException {
        var bytes = new byte[64 * 1024];
        while (text.indexOf(word, Math.max(0, text.length() - bytes.length - word.length())) < 0) {
            int read = socket.getInputStream().read(bytes);
            if (read < 0) {
                throw new AssertionError("the stream ended");
            }
            text.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
        }
    }

    private static void note(List<Event> events, Map<Long, List<Long>> told) {
        for (var event : events) {
            assertFalse(event.name().equals("reset"));
            if (event.name().equals("message.created")) {
                told.computeIfAbsent(number(event), key -> new ArrayList<>())
                        .add(event.data().at("/data/id").asLong());
            }
        }
    }

    private static int count(Map<Long, List<Long>> messages) {
        return messages.values().stream().mapToInt(List::size).sum();
    }

    private EventStreamClient stream(String token, String after) {
        return new EventStreamClient(address(the.desk.path("/events")), token, after, 60_000);
    }

    private static Event await(EventStreamClient stream, String name, long number) {
        while (true) {
            var event = stream.next();
            if (event.name().equals(name) && number(event) == number) {
                return event;
            }
        }
    }

    /** The conversation's number. */
    private static long number(Event event) {
        return event.data()
                .at(event.name().startsWith("message.") ? "/data/conversation_id" : "/data/id")
                .asLong();
    }

    static String conversation(long number, String messages, String status, String tail) {
        return """
                {'additional_attributes': '@object', 'can_reply': true, 'channel': 'Channel::Api',
                 'contact_inbox': {'id': '@int', 'contact_id': '@int', 'inbox_id': '@int', 'source_id': '@string',
                   'created_at': '@iso', 'updated_at': '@iso', 'hmac_verified': false, 'pubsub_token': '@string'},
                 'id': %d, 'inbox_id': '@int', 'messages': %s, 'labels': [],
                 'meta': {'sender': {'additional_attributes': {}, 'custom_attributes': {}, 'email': '@string', 'id': '@int',
                     'identifier': null, 'name': 'Fay Example', 'phone_number': null, 'thumbnail': '', 'blocked': false,
                     'type': 'contact'},
                   'assignee': '@any', 'assignee_type': '@string?', 'team': null, 'hmac_verified': false},
                 'status': '%s', 'custom_attributes': {}, 'snoozed_until': null, 'unread_count': '@int',
                 'first_reply_created_at': '@iso?', 'priority': null, 'waiting_since': '@int', 'agent_last_seen_at': '@int',
                 'contact_last_seen_at': '@int', 'last_activity_at': '@epoch', 'timestamp': '@epoch',
                 'created_at': '@epoch', 'updated_at': '@epochs', 'account_id': '@int'%s}""".formatted(number, messages, status, tail);
    }
}
