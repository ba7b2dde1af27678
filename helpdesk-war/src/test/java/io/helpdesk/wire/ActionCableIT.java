package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sockets in ActionCable's protocol (chatwoot-events 5 and 6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionCableIT extends WireTest {

    private ChatwootFixture the;
    private String ada;
    private String ben;

    @BeforeAll
    void open() {
        the = ChatwootFixture.open(http());
        ada = CableClient.ofUser(the.desk, the.desk.ada());
        ben = CableClient.ofUser(the.desk, the.desk.ben());
    }

    @Test
    @Tag("core")
    void whoeverOpensASocketIsWelcomedAndPinged() {
        for (var path : List.of("/cable", "/chatwoot/cable")) {
            try (var socket =
                    new CableClient(server().base(), path, "actioncable-v1-json", "actioncable-unsupported")) {
                assertEquals("actioncable-v1-json", socket.protocol());
                assertEquals("{\"type\":\"welcome\"}", socket.next());
                var ping = socket.nextPing();
                assertTrue(ping.matches("\\{\"type\":\"ping\",\"message\":\\d{10}}"), ping);
            }
        }
        try (var socket = new CableClient(server().base(), "/cable")) {
            assertEquals("", socket.protocol());
            assertEquals("{\"type\":\"welcome\"}", socket.next());
        }
        for (var path : List.of("/cable", "/chatwoot/cable")) {
            assertEquals("Page not found", http().get(path).send().expect(404).text());
        }
    }

    @Test
    void subscriptionsAreConfirmedUnderTheirNameToTheLetter() {
        try (var socket = CableClient.open(server().base())) {
            // another order, blanks, numbers as text
            var spaced =
                    "{ \"user_id\": \"%d\", \"pubsub_token\":\"%s\",\"channel\" : \"RoomChannel\", \"account_id\":\"%d\"}"
                            .formatted(
                                    the.desk.ada().id(),
                                    CableClient.token(the.desk, the.desk.ada()),
                                    the.desk.account());
            socket.in(spaced);
            socket.command("subscribe", spaced);
            socket.in(ada);
        }
    }

    @Test
    void nobodyIsToldWithoutTheSecret() {
        try (var socket = CableClient.open(server().base())) {
            var mine = CableClient.token(the.desk, the.desk.ada());
            long user = the.desk.ada().id();
            var other = Desk.open(http());
            for (var wrong : List.of(
                    CableClient.ofUser("wrong", the.desk.account(), user),
                    CableClient.ofUser(mine, the.desk.account(), the.desk.ben().id()),
                    CableClient.ofUser(mine, other.account(), user),
                    CableClient.ofUser(mine, 999_999_999, user),
                    CableClient.ofContact(mine),
                    CableClient.ofContact(" "))) {
                socket.command("subscribe", wrong);
                assertEquals(
                        "{\"identifier\":" + JsonText.quoted(wrong) + ",\"type\":\"reject_subscription\"}",
                        socket.next());
            }
            socket.in(ada);
        }
    }

    @Test
    void whatIsNoCommandIsIgnored() {
        try (var socket = CableClient.open(server().base())) {
            for (var nonsense : List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "{\"command\":\"subscribe\"}",
                    "{\"command\":\"dance\",\"identifier\":\"{}\"}",
                    "{\"command\":\"subscribe\",\"identifier\":\"{\"}",
                    "{\"command\":\"subscribe\",\"identifier\":\"{\\\"channel\\\":\\\"OtherChannel\\\"}\"}",
                    "{\"command\":\"message\",\"identifier\":\"{}\",\"data\":\"{}\"}",
                    "{\"command\":\"unsubscribe\",\"identifier\":\"{}\"}")) {
                socket.send(nonsense);
            }
            socket.in(ada);
        }
    }

    @Test
    void commandsAreOfALimitedLength() {
        try (var socket = CableClient.open(server().base())) {
            try {
                socket.send("{\"command\":\"" + "x".repeat(100_000) + "\"}");
            } catch (CompletionException cut) {
                // a server may close before it has read it all; what counts is that it closes
            }
            // servers differ in whether they count the frame or leave it to us, who say goodbye
            String frame;
            do {
                frame = socket.next();
            } while (frame.equals("{\"type\":\"disconnect\",\"reason\":\"invalid_request\",\"reconnect\":false}"));
            assertTrue(frame.startsWith("closed "), frame);
        }
    }

    @Test
    @Tag("core")
    void agentsAreToldWhatHappensInTheirInboxes() {
        try (var all = CableClient.open(server().base()).in(ada);
                var some = CableClient.open(server().base()).in(ben)) {
            var hidden = the.session(the.desk.contact("Hal Example"), the.closedInbox);
            long secret = the.create(the.admin)
                    .json("{\"source_id\": \"" + hidden + "\"}")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();
            long talk = the.ownConversation("").get("id").asLong();
            all.await(message -> CableClient.is(message, "conversation.created", secret));
            var created = all.await(message -> CableClient.is(message, "conversation.created", talk));
            JsonShape.assertMatches(
                    "{'event': 'conversation.created', 'data': %s}"
                            .formatted(EventStreamIT.conversation(talk, "[]", "open", "")),
                    created);

            the.message(talk, "{\"content\": \"Hello\", \"echo_id\": \"tmp-1\"}");
            var posted = all.await(message -> CableClient.is(message, "message.created", talk));
            JsonShape.assertMatches(
                    "{'event': 'message.created', 'data': %s}"
                            .formatted(ChatwootShapes.pushedMessage(
                                    "Hello",
                                    1,
                                    "'User'",
                                    ", 'sender': '@object', 'echo_id': 'tmp-1', 'performer': '@object'")),
                    posted);
            assertEquals(posted.at("/data/sender"), posted.at("/data/performer"));
            assertEquals(the.desk.account(), posted.at("/data/account_id").asLong());

            the.admin
                    .post(the.in(talk, "/toggle_status"))
                    .json("{\"status\": \"resolved\"}")
                    .send()
                    .expect(200);
            var resolved = all.await(message -> CableClient.is(message, "conversation.status_changed", talk));
            JsonShape.assertMatches(
                    "{'event': 'conversation.status_changed', 'data': %s}"
                            .formatted(EventStreamIT.conversation(talk, "'@array'", "resolved", "")),
                    resolved);
            all.await(message -> CableClient.is(message, "conversation.updated", talk));

            some.await(message -> {
                assertFalse(CableClient.number(message) == secret, "an agent was told of a foreign inbox");
                return CableClient.is(message, "conversation.status_changed", talk);
            });
        }
    }

    @Test
    @Tag("core")
    void contactsAreToldTheirOwnWithoutNotes() {
        var visitor = http();
        var contact = visitor.post(the.desk.visitorPath("/contacts"))
                .json("{\"name\": \"Vera Example\"}")
                .send()
                .expect(200)
                .json();
        var talks = the.desk.visitorPath("/contacts/" + contact.get("source_id").asText() + "/conversations");
        var identifier = CableClient.ofContact(contact.get("pubsub_token").asText());
        try (var socket = CableClient.open(server().base()).in(identifier)) {
            long foreign = the.ownConversation("").get("id").asLong();
            the.message(foreign, "{\"content\": \"not for Vera\"}");
            long own = visitor.post(talks)
                    .json("{}")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();
            visitor.post(talks + "/" + own + "/messages")
                    .json("{\"content\": \"Hello\", \"echo_id\": \"tmp-2\"}")
                    .send()
                    .expect(200);
            the.message(own, "{\"content\": \"a note\", \"private\": true}");
            the.admin
                    .post(the.in(own, "/assignments"))
                    .json("{\"assignee_id\": " + the.desk.ada().id() + "}")
                    .send()
                    .expect(200);
            the.message(own, "{\"content\": \"an answer\"}");
            visitor.post(talks + "/" + own + "/toggle_status").send().expect(200);

            var told = new ArrayList<String>();
            socket.await(message -> {
                var event = message.path("event").asText();
                if (!event.equals("presence.update")) {
                    assertEquals(own, CableClient.number(message), () -> message.toString());
                    assertEquals(
                            the.desk.account(), message.at("/data/account_id").asLong());
                    if (!event.equals("conversation.updated")) {
                        told.add(event + " " + message.at("/data/content").asText()
                                + message.at("/data/echo_id").asText());
                    }
                }
                return event.equals("conversation.status_changed");
            });
            assertEquals(
                    List.of(
                            "conversation.created ",
                            "message.created Hellotmp-2",
                            "message.created an answer",
                            "conversation.status_changed "),
                    told);
        }
    }

    @Test
    void unsubscribedIsToldNothing() {
        try (var socket = CableClient.open(server().base()).in(ada)) {
            socket.command("unsubscribe", ada);
            // commands of one socket are taken in their order
            socket.in(ben);
            long talk = the.ownConversation("").get("id").asLong();
            var quotedAda = JsonText.quoted(ada);
            while (true) {
                var frame = socket.next();
                assertFalse(frame.contains(quotedAda), frame);
                if (CableClient.is(CableClient.read(frame).path("message"), "conversation.created", talk)) {
                    return;
                }
            }
        }
    }

    @Test
    void aMemberWhoLeavesIsToldNoMore() {
        var other = Desk.open(http());
        try (var socket = CableClient.open(server().base()).in(CableClient.ofUser(other, other.ben()))) {
            other.administrator()
                    .delete(other.path("/agents/" + other.ben().id()))
                    .send()
                    .expect(200);
            String frame;
            do {
                frame = socket.next();
            } while (frame.contains("\"message\":"));
            assertTrue(frame.endsWith("\"type\":\"reject_subscription\"}"), frame);
        }
    }

    @Test
    void whoeverDoesNotReadHoldsUpNobody() throws IOException {
        var base = server().base();
        try (var lazy = new Socket();
                var busy = CableClient.open(base).in(ben)) {
            lazy.setReceiveBufferSize(4096);
            lazy.connect(new InetSocketAddress(InetAddress.getByName(base.getHost()), base.getPort()));
            lazy.setSoTimeout(60_000);
            lazy.getOutputStream()
                    .write(("GET " + base.getPath().replaceFirst("/+$", "") + "/cable HTTP/1.1\r\nHost: "
                                    + base.getAuthority()
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: actioncable-v1-json\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var text = new StringBuilder();
            EventStreamIT.readUntil(lazy, text, "welcome");
            lazy.getOutputStream()
                    .write(masked("{\"command\":\"subscribe\",\"identifier\":" + JsonText.quoted(ada) + "}"));
            EventStreamIT.readUntil(lazy, text, "confirm_subscription");

            long talk = the.ownConversation("").get("id").asLong();
            var long20k = "long ".repeat(4000);
            for (int i = 0; i < 150; i++) {
                the.message(talk, "{\"content\": \"" + long20k + "\"}");
            }
            the.message(talk, "{\"content\": \"the last one\"}");
            busy.await(message -> message.at("/data/content").asText().equals("the last one"));
        }
    }

    /** A client's text frame, its mask all zeros (RFC 6455 5.2). */
    private static byte[] masked(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(bytes.length + 8)
                .put((byte) 0x81)
                .put((byte) (0x80 | 126))
                .putShort((short) bytes.length)
                .putInt(0)
                .put(bytes)
                .array();
    }
}
