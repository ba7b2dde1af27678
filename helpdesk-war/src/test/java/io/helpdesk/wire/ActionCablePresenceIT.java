package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is there and who writes, told to sockets (chatwoot-events 5 and 6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionCablePresenceIT extends WireTest {

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
    void whoIsThereIsToldToThoseWhoAre() {
        var other = Desk.open(http());
        var quiet = CableClient.ofUser(other, other.ada());
        assertEquals("offline", availability(other, other.ben()));
        var contact = http().post(other.visitorPath("/contacts"))
                .json("{\"name\": \"Vera Example\"}")
                .send()
                .expect(200)
                .json();
        var visitor = CableClient.ofContact(contact.get("pubsub_token").asText());
        try (var agent = CableClient.open(server().base()).in(CableClient.ofUser(other, other.ben()));
                var guest = CableClient.open(server().base()).in(visitor)) {
            assertEquals(
                    "{\"identifier\":%s,\"message\":{\"event\":\"presence.update\",\"data\":{\"account_id\":%d,\"users\":{\"%d\":\"online\"}}}}"
                            .formatted(
                                    JsonText.quoted(visitor),
                                    other.account(),
                                    other.ben().id()),
                    guest.next());
            try (var late = CableClient.open(server().base()).in(quiet)) {
                var both =
                        "{'event': 'presence.update', 'data': {'account_id': %d, 'users': {'%d': 'online', '%d': 'online'}, 'contacts': {'%d': 'online'}}}"
                                .formatted(
                                        other.account(),
                                        other.ada().id(),
                                        other.ben().id(),
                                        contact.get("id").asLong());
                JsonShape.assertMatches(both, late.await("presence.update"));
                late.perform(quiet, "{\"action\":\"dance\"}");
                late.perform(quiet, "{\"action\":\"update_presence\"}");
                JsonShape.assertMatches(both, late.await("presence.update"));
            }
            assertEquals("online", availability(other, other.ben()));
            assertEquals(
                    "busy",
                    other.administrator()
                            .patch(other.path("/agents/" + other.ben().id()))
                            .json("{\"availability\": \"busy\"}")
                            .send()
                            .expect(200)
                            .json()
                            .get("availability_status")
                            .asText());
        }
    }

    /** Nobody is assigned without a connection, unless they want to be. */
    @Test
    void whoIsConnectedIsAssignedTo() {
        var here = ChatwootFixture.open(http());
        assertEquals(0, assignee(here));
        try (var socket = CableClient.open(server().base()).in(CableClient.ofUser(here.desk, here.desk.ben()))) {
            socket.await("presence.update");
            // whoever is there is remembered for a second
            Eventually.is(() -> assignee(here) == here.desk.ben().id(), () -> "nobody is assigned");
        }
    }

    @Test
    void whoWritesIsShownToTheOthers() {
        var visitor = http();
        var contact = visitor.post(the.desk.visitorPath("/contacts"))
                .json("{\"name\": \"Vera Example\"}")
                .send()
                .expect(200)
                .json();
        var talks = the.desk.visitorPath("/contacts/" + contact.get("source_id").asText() + "/conversations");
        long talk = visitor.post(talks)
                .json("{}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        try (var agent = CableClient.open(server().base()).in(ada);
                var other = CableClient.open(server().base()).in(ben);
                var guest = CableClient.open(server().base())
                        .in(CableClient.ofContact(contact.get("pubsub_token").asText()))) {
            visitor.post(talks + "/" + talk + "/toggle_typing?typing_status=on")
                    .send()
                    .expect(200);
            var on = agent.await("conversation.typing_on");
            assertEquals(talk, on.at("/data/conversation/id").asLong());
            JsonShape.assertMatches(
                    "{'event': 'conversation.typing_on', 'data': {'conversation': '@object', 'user': %s, "
                                    .formatted(ChatwootShapes.CONTACT_SENDER)
                            + "'is_private': false, 'account_id': '@int'}}",
                    on);
            other.await("conversation.typing_on");

            var path = the.in(talk, "/toggle_typing_status");
            the.admin.post(path).json("{\"typing_status\": \"humming\"}").send().expect(200);
            the.admin
                    .post(path)
                    .json("{\"typing_status\": \"off\", \"is_private\": true}")
                    .send()
                    .expect(200);
            var off = guest.await(message -> !message.path("event").asText().equals("presence.update"));
            JsonShape.assertMatches(
                    "{'event': 'conversation.typing_off', 'data': {'conversation': '@object', 'user': %1$s, "
                                    .formatted(ChatwootShapes.USER_SENDER)
                            + "'is_private': true, 'account_id': '@int', 'performer': %1$s}}"
                                    .formatted(ChatwootShapes.USER_SENDER),
                    off);
            other.await("conversation.typing_off");
            the.message(talk, "{\"content\": \"done\"}");
            agent.await(message -> {
                assertFalse(
                        message.path("event").asText().equals("conversation.typing_off"), "told what she did herself");
                return CableClient.is(message, "message.created", talk);
            });
        }
    }

    /** Of a new conversation; 0 for nobody. */
    private static long assignee(ChatwootFixture here) {
        return here.show(here.ownConversation("").get("id").asLong())
                .at("/meta/assignee/id")
                .asLong();
    }

    private static String availability(Desk desk, Desk.Person person) {
        for (var agent : desk.administrator()
                .get(desk.path("/agents"))
                .send()
                .expect(200)
                .json()) {
            if (agent.get("id").asLong() == person.id()) {
                return agent.get("availability_status").asText();
            }
        }
        throw new AssertionError("no such agent");
    }
}
