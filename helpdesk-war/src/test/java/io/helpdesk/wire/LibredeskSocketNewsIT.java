package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the console's socket tells (libredesk-desk 4.3). */
class LibredeskSocketNewsIT extends WireTest {

    private static final String CONVERSATION = """
            {'applied_sla_id': null, 'assigned_team_id': null, 'assigned_user_id': '@any',
             'contact': {'avatar_url': null, 'created_at': '@iso', 'email': '@string', 'first_name': 'Ann', 'last_name': '',
              'updated_at': '@iso'},
             'created_at': '@iso', 'first_reply_at': null, 'first_response_deadline_at': null, 'id': '@int',
             'inbox_channel': 'email', 'inbox_name': 'Support', 'last_interaction': '@any', 'last_interaction_at': '@any',
             'last_interaction_sender': '@any', 'last_message': '@any', 'last_message_at': '@any',
             'last_message_sender': '@any', 'last_reply_at': null, 'next_response_deadline_at': null,
             'next_response_met_at': null, 'next_sla_deadline_at': null, 'priority': null, 'priority_id': null,
             'reference_number': '@string', 'resolution_deadline_at': null, 'resolved_at': null, 'sla_policy_id': null,
             'status': 'Open', 'subject': '@any', 'updated_at': '@iso', 'uuid': '@string', 'waiting_since': '@any'}""";

    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    private static ConsoleClient console() {
        return ConsoleClient.open(server().base(), the.agentToken);
    }

    private static void change(String uuid, String what, String json) {
        the.admin.put(in(uuid, what)).json(json).send().expect(200);
    }

    private static List<String> keys(JsonNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static void assertSorted(JsonNode object) {
        var sorted = keys(object);
        Collections.sort(sorted);
        assertEquals(sorted, keys(object));
    }

    @Test
    @Tag("core")
    void whatIsNewIsToldToAllWhoMayReadIt() {
        var other = LibredeskFixture.open(http());
        try (var console = console();
                var stranger = ConsoleClient.open(server().base(), other.agentToken)) {
            var uuid = the.uuid("");
            var conversation = console.awaitType("new_conversation");
            JsonShape.assertMatches(CONVERSATION, conversation);
            assertSorted(conversation);
            assertSorted(conversation.get("contact"));
            assertEquals(uuid, conversation.get("uuid").asText());
            var message = console.awaitType("new_message");
            JsonShape.assertMatches("""
                    {'conversation': '@object', 'conversation_uuid': '@string', 'created_at': '@iso',
                     'preview': 'Where is my order?', 'sender_type': 'contact', 'type': 'incoming', 'uuid': '@string'}""", message);
            assertSorted(message);
            assertEquals(uuid, message.get("conversation_uuid").asText());
            assertTrue(message.get("created_at").asText().matches(".*:\\d\\dZ"));
            JsonShape.assertMatches(CONVERSATION, message.get("conversation"));

            the.admin
                    .post(in(uuid, "/messages"))
                    .json(
                            "{\"sender_type\": \"agent\", \"message\": \"<p>Look</p>\", \"to\": [\"ann@example.com\"], \"echo_id\": \"e1\"}")
                    .send()
                    .expect(200);
            JsonShape.assertMatches(
                    """
                    {'conversation': '@object', 'conversation_uuid': '@string', 'created_at': '@iso', 'echo_id': 'e1',
                     'preview': 'Look', 'sender_type': 'agent', 'type': 'outgoing', 'uuid': '@string'}""",
                    CableClient.read(console.await(frame -> frame.contains("\"type\":\"outgoing\"")))
                            .get("data"));
            assertEquals(List.of("pong"), stranger.untilNow());
        }
    }

    @Test
    @Tag("core")
    void changesAreToldToWhoLooksAtTheConversation() {
        var uuid = the.uuid("");
        var other = the.uuid("");
        try (var console = console().showing(uuid);
                var elsewhere = console().showing(other)) {
            change(uuid, "/priority", "{\"priority\": \"High\"}");
            assertEquals(
                    "activity", console.awaitType("new_message").get("type").asText());
            assertEquals(
                    "{\"type\":\"conversation_update\",\"data\":{\"priority\":\"High\",\"uuid\":\"" + uuid + "\"}}",
                    console.next());
            change(uuid, "/status", "{\"status\": \"Snoozed\", \"snoozed_until\": \"1h\"}");
            JsonShape.assertMatches(
                    "{'snoozed_until': '@iso', 'status': 'Snoozed', 'uuid': '" + uuid + "'}",
                    console.awaitType("conversation_update"));
            change(uuid, "/status", "{\"status\": \"Open\"}");
            JsonShape.assertMatches(
                    "{'snoozed_until': null, 'status': 'Open', 'uuid': '" + uuid + "'}",
                    console.awaitType("conversation_update"));
            change(uuid, "/status", "{\"status\": \"Resolved\"}");
            var resolved = console.awaitType("conversation_update");
            assertEquals("Resolved", resolved.get("status").asText());
            assertTrue(resolved.get("resolved_at").isTextual());
            the.admin
                    .post(in(uuid, "/tags"))
                    .json("{\"tags\": [\"vip\"], \"action\": \"set_tags\"}")
                    .send()
                    .expect(200);
            JsonShape.assertMatches(
                    "{'tags': ['vip'], 'uuid': '" + uuid + "'}", console.awaitType("conversation_update"));
            change(uuid, "/custom-attributes", "{\"order\": \"A-1\"}");
            JsonShape.assertMatches(
                    "{'custom_attributes': {'order': 'A-1'}, 'uuid': '" + uuid + "'}",
                    console.awaitType("conversation_update"));
            assertTrue(elsewhere.untilNow().stream().noneMatch(frame -> frame.contains("conversation_update")));
            // the one that is open replaces the former, beside the list
            elsewhere.send("conversation_subscribe", "{\"conversation_uuid\":\"" + uuid + "\"}");
            elsewhere.untilNow();
            change(uuid, "/priority", "{\"priority\": \"Low\"}");
            assertEquals(
                    "Low",
                    elsewhere.awaitType("conversation_update").get("priority").asText());
        }
    }

    @Test
    void assignmentsAreToldAsIfTheConversationWereNew() {
        var uuid = the.uuid("");
        try (var console = console()) {
            change(uuid, "/assignee/user", "{\"assignee_id\": " + the.desk.ada().id() + "}");
            assertEquals(
                    the.desk.ada().id(),
                    console.awaitType("new_conversation")
                            .get("assigned_user_id")
                            .asLong());
            change(uuid, "/assignee/team", "{\"assignee_id\": " + the.team + "}");
            assertEquals(
                    the.team,
                    console.awaitType("new_conversation")
                            .get("assigned_team_id")
                            .asLong());
            change(uuid, "/assignee/team/remove", "{}");
            assertTrue(console.awaitType("new_conversation")
                    .get("assigned_team_id")
                    .isNull());
        }
    }

    @Test
    void aNoteThatIsDeletedIsTold() {
        var uuid = the.uuid("");
        var note = the.agent
                .post(in(uuid, "/messages"))
                .json("{\"sender_type\": \"agent\", \"message\": \"<p>Look</p>\", \"private\": true}")
                .send()
                .expect(200)
                .json()
                .at("/data/uuid")
                .asText();
        try (var console = console().showing(uuid)) {
            the.agent.delete(in(uuid, "/messages/" + note)).send().expect(200);
            JsonShape.assertMatches("""
                    {'content': 'This note was deleted', 'conversation_uuid': '%s', 'meta': {'deleted_at': '@iso'},
                     'text_content': 'This note was deleted', 'uuid': '%s'}""".formatted(uuid, note), console.awaitType("message_update"));
            JsonShape.assertMatches(
                    "{'last_message': 'This note was deleted', 'uuid': '" + uuid + "'}",
                    console.awaitType("conversation_update"));
        }
    }

    @Test
    void whoMaySeeTheirOwnAloneIsToldOfTheirOwnAlone() {
        the.admin
                .post(ROOT + "/roles")
                .json("{\"name\": \"Own\", \"description\": \"d\", \"permissions\": "
                        + "[\"conversations:read\", \"conversations:read_assigned\", \"messages:read\"]}")
                .send()
                .expect(200);
        long eve = the.admin
                .post(ROOT + "/agents")
                .json("{\"first_name\": \"Eve\", \"email\": \"" + Desk.word()
                        + "@example.com\", \"roles\": [\"Own\"], \"enabled\": true}")
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
        var pair = the.admin
                .post(ROOT + "/agents/" + eve + "/api-key")
                .send()
                .expect(200)
                .json()
                .get("data");
        var key = "token " + pair.get("api_key").asText() + ":"
                + pair.get("api_secret").asText();
        var hidden = the.uuid("");
        try (var own = ConsoleClient.open(server().base(), key).showing(hidden)) {
            change(hidden, "/priority", "{\"priority\": \"High\"}");
            change(hidden, "/assignee/user", "{\"assignee_id\": " + eve + "}");
            // the first they hear of it
            assertEquals(
                    hidden,
                    CableClient.read(own.await(frame -> frame.contains(hidden)))
                            .at("/data/uuid")
                            .asText());
        }
    }

    @Test
    void whoWritesIsShownToWhoLooksAndAgentsAreNot() {
        var visitor = http();
        var contact = visitor.post(the.desk.visitorPath("/contacts"))
                .json("{\"name\": \"Vera Example\"}")
                .send()
                .expect(200)
                .json();
        var talks = the.desk.visitorPath("/contacts/" + contact.get("source_id").asText() + "/conversations");
        var talk = visitor.post(talks).json("{}").send().expect(200).json();
        var uuid = talk.get("uuid").asText();
        try (var console = console().showing(uuid);
                var writing = console()) {
            awaitALook(the, console);
            try (var guest = CableClient.open(server().base())
                    .in(CableClient.ofContact(contact.get("pubsub_token").asText()))) {
                JsonShape.assertMatches(
                        "{'availability_status': 'online', 'contact_id': '@int'}", console.awaitType("contact_update"));
                visitor.post(talks + "/" + talk.get("id").asLong() + "/toggle_typing?typing_status=on")
                        .send()
                        .expect(200);
                JsonShape.assertMatches(
                        "{'conversation_uuid': '" + uuid + "', 'is_typing': true}", console.awaitType("typing"));
                writing.send(
                        "typing",
                        "{\"conversation_uuid\":\"" + uuid + "\",\"is_typing\":true,\"is_private_message\":false}");
                guest.await("conversation.typing_on");
            }
            assertTrue(console.untilNow().stream().noneMatch(frame -> frame.contains("\"typing\"")));
        }
    }

    @Test
    void whoIsThereIsTold() {
        var here = LibredeskFixture.open(http());
        try (var console = ConsoleClient.open(server().base(), here.desk.libredeskToken())) {
            awaitALook(here, console);
        }
    }

    /** The first look at who is there, to which the next one is compared, may not have been yet. */
    private static void awaitALook(LibredeskFixture here, ConsoleClient console) {
        long ben = here.desk.ben().id();
        var status = new String[] {"online"};
        Eventually.is(
                () -> {
                    status[0] = status[0].equals("online") ? "away_manual" : "online";
                    availability(here, status[0]);
                    return toldWithinSeconds(console, ben, status[0]);
                },
                () -> "nobody was told");
    }

    private static boolean toldWithinSeconds(ConsoleClient console, long agent, String status) {
        var frame = "{\"type\":\"agent_availability_update\",\"data\":{\"agent_id\":" + agent
                + ",\"availability_status\":\"" + status + "\"}}";
        for (int i = 0; i < 8; i++) {
            if (console.untilNow().contains(frame)) {
                return true;
            }
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return false;
    }

    private static void availability(LibredeskFixture here, String status) {
        here.agent
                .put(ROOT + "/agents/me/availability")
                .json("{\"status\": \"" + status + "\"}")
                .send()
                .expect(200);
    }

    @Test
    void aContactsAttributesAreToldToWhoLooks() {
        var uuid = the.uuid("");
        // contacts are for those who may read them
        try (var console =
                ConsoleClient.open(server().base(), the.desk.libredeskToken()).showing(uuid)) {
            change(uuid, "/contacts/custom-attributes", "{\"tier\": \"gold\"}");
            JsonShape.assertMatches(
                    "{'contact_id': '@int', 'custom_attributes': {'tier': 'gold'}}",
                    console.awaitType("contact_update"));
        }
    }

    @Test
    void whoIsGivenAConversationIsToldAndNobodyElse() {
        var own = LibredeskFixture.open(http());
        var uuid = own.uuid("");
        try (var ada = ConsoleClient.open(server().base(), own.token(own.desk.ada()));
                var ben = ConsoleClient.open(server().base(), own.agentToken)) {
            own.agent
                    .put(in(uuid, "/assignee/user"))
                    .json("{\"assignee_id\": " + own.desk.ada().id() + "}")
                    .send()
                    .expect(200);
            JsonShape.assertMatches("""
                    {'id': '@int', 'created_at': '@iso', 'updated_at': '@iso', 'user_id': %d, 'notification_type': 'assignment',
                     'title': '@string', 'body': '@any', 'is_read': false, 'conversation_id': '@int', 'message_id': null,
                     'actor_id': null, 'meta': {}, 'actor_first_name': '', 'actor_last_name': '', 'actor_avatar_url': null,
                     'conversation_uuid': '%s', 'message_uuid': null}""".formatted(own.desk.ada().id(), uuid), ada.awaitType("new_notification"));
            assertTrue(ben.untilNow().stream().noneMatch(frame -> frame.contains("new_notification")));
        }
    }
}
