package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What agents' own sockets and streams are told of their notifications (chatwoot-events 6.1, 6.2). */
class NotificationEventsIT extends WireTest {

    private ChatwootFixture the;
    private Desk desk;
    private String list;

    @BeforeEach
    void open() {
        the = ChatwootFixture.open(http());
        desk = the.desk;
        list = desk.path("/notifications");
    }

    private CableClient cable(Desk.Person who) {
        return CableClient.open(server().base()).in(CableClient.ofUser(desk, who));
    }

    private EventStreamClient stream() {
        var stream =
                new EventStreamClient(address(desk.path("/events")), desk.ben().token(), null, 60_000);
        assertEquals("start", stream.next().name());
        return stream;
    }

    /** What is told of notifications, and that somebody was named. */
    private static JsonNode next(CableClient cable) {
        return cable.await(message -> {
            var event = message.path("event").asText();
            return event.startsWith("notification.") || event.equals("conversation.mentioned");
        });
    }

    private static JsonNode next(EventStreamClient stream) {
        while (true) {
            var event = stream.next();
            if (event.name().startsWith("notification.")) {
                return event.data();
            }
        }
    }

    private void assign(long talk) {
        the.admin
                .post(the.in(talk, "/assignments"))
                .json("{\"assignee_id\": " + desk.ben().id() + "}")
                .send()
                .expect(200);
    }

    private long talk() {
        return the.ownConversation("").get("id").asLong();
    }

    /** A conversation that is given to Ben, who is told so; the notification's id. */
    private long assigned(CableClient cable) {
        assign(talk());
        var told = next(cable);
        assertEquals("notification.created", told.get("event").asText());
        return told.at("/data/notification/id").asLong();
    }

    private static String deleted(long id, int unread, int count, long account) {
        return "{\"event\":\"notification.deleted\",\"data\":{\"notification\":{\"id\":" + id + "},\"unread_count\":"
                + unread + ",\"count\":" + count + ",\"account_id\":" + account + "}}";
    }

    @Test
    @Tag("core")
    void whoIsNamedInANoteIsToldAndNobodyElse() {
        long talk = talk();
        try (var ben = cable(desk.ben());
                var ada = cable(desk.ada())) {
            the.message(
                    talk,
                    "{\"private\": true, \"content\": \"[@Ben](mention://user/"
                            + desk.ben().id() + "/Ben) please\"}");
            var mentioned = next(ben);
            JsonShape.assertMatches(
                    "{'event': 'conversation.mentioned', 'data': %s}"
                            .formatted(EventStreamIT.conversation(
                                    talk, "[]", "open", """
                                    , 'performer': {'id': %d, 'name': 'Ada Example', 'available_name': '@string',
                                      'avatar_url': '', 'type': 'user', 'availability_status': '@string', 'thumbnail': ''}""".formatted(desk.ada().id()))),
                    mentioned);
            var created = next(ben);
            JsonShape.assertMatches("""
                    {'event': 'notification.created', 'data': {'notification': {
                      'id': '@int', 'notification_type': 'conversation_mention', 'push_message_title': '@string',
                      'push_message_body': '@string', 'primary_actor_type': 'Conversation', 'primary_actor_id': '@int',
                      'primary_actor': '@object', 'read_at': null, 'secondary_actor': '@object', 'user': {
                        'id': %d, 'name': 'Ben Example', 'available_name': '@string', 'avatar_url': '', 'type': 'user',
                        'availability_status': null, 'thumbnail': ''},
                      'created_at': '@epoch', 'last_activity_at': '@epoch', 'snoozed_until': null, 'meta': {},
                      'account_id': %d}, 'unread_count': 1, 'count': 1, 'account_id': %2$d}}""".formatted(desk.ben().id(), desk.account()), created);
            var notification = created.at("/data/notification");
            assertEquals(notification.get("push_message_body"), notification.get("push_message_title"));
            assertEquals(talk, notification.at("/primary_actor/id").asLong());
            assertTrue(
                    notification.at("/secondary_actor/content").asText().endsWith("please"), notification.toString());
            var listed = the.agent.get(list).send().expect(200).json().at("/data/payload/0/id");
            assertEquals(listed, notification.get("id"));

            long after = talk();
            var others = new ArrayList<String>();
            ada.await(message -> {
                others.add(message.path("event").asText());
                return CableClient.is(message, "conversation.created", after);
            });
            assertTrue(
                    others.stream()
                            .noneMatch(
                                    each -> each.startsWith("notification.") || each.equals("conversation.mentioned")),
                    others.toString());
        }
    }

    @Test
    @Tag("core")
    void whatBecomesOfANotificationIsTold() {
        try (var ben = cable(desk.ben());
                var stream = stream()) {
            long first = assigned(ben);
            long second = assigned(ben);
            var one = list + "/" + first;
            the.agent.patch(one).send().expect(200);
            var read = next(ben);
            assertEquals("notification.updated", read.get("event").asText());
            assertEquals(first, read.at("/data/notification/id").asLong());
            assertTrue(read.at("/data/notification/read_at").isTextual());
            assertEquals(1, read.at("/data/unread_count").asInt());
            assertEquals(2, read.at("/data/count").asInt());
            // it was read before
            the.agent.patch(one).send().expect(200);
            the.agent.post(one + "/unread").send().expect(200);
            assertTrue(next(ben).at("/data/notification/read_at").isNull());
            the.agent
                    .post(one + "/snooze")
                    .json("{\"snoozed_until\": 4102444800}")
                    .send()
                    .expect(200);
            var snoozed = next(ben);
            assertTrue(snoozed.at("/data/notification/snoozed_until").isTextual());
            assertEquals(1, snoozed.at("/data/count").asInt());
            the.agent.delete(one).send().expect(200);
            assertEquals(deleted(first, 1, 1, desk.account()), next(ben).toString());
            the.agent
                    .post(list + "/destroy_all")
                    .json("{\"type\": \"all\"}")
                    .send()
                    .expect(200);
            assertEquals(deleted(second, 0, 0, desk.account()), next(ben).toString());

            var events = new ArrayList<String>();
            JsonNode last;
            do {
                last = next(stream);
                events.add(last.get("event").asText());
            } while (last.at("/data/notification/id").asLong() != second
                    || !last.get("event").asText().equals("notification.deleted"));
            assertEquals(
                    List.of(
                            "notification.created",
                            "notification.created",
                            "notification.updated",
                            "notification.updated",
                            "notification.updated",
                            "notification.deleted",
                            "notification.deleted"),
                    events);
        }
    }

    @Test
    void aNewOneTakesThePlaceOfThatBeforeAndAllThatAreTakenOffAreOneEventOfTheStream() {
        long talk = talk();
        try (var ben = cable(desk.ben());
                var stream = stream()) {
            assign(talk);
            long first = next(ben).at("/data/notification/id").asLong();
            the.message(talk, "{\"content\": \"hello\"}");
            assertEquals(deleted(first, 1, 1, desk.account()), next(ben).toString());
            var second = next(ben);
            assertEquals("notification.created", second.get("event").asText());
            assertEquals(
                    "assigned_conversation_new_message",
                    second.at("/data/notification/notification_type").asText());
            long third = assigned(ben);
            the.agent
                    .post(list + "/destroy_all")
                    .json("{\"type\": \"all\"}")
                    .send()
                    .expect(200);

            assertEquals("[]", next(stream).at("/data/deleted_ids").toString());
            assertEquals("[" + first + "]", next(stream).at("/data/deleted_ids").toString());
            assertEquals("notification.created", next(stream).get("event").asText());
            var gone = next(stream);
            assertEquals("notification.deleted", gone.get("event").asText());
            assertEquals(third, gone.at("/data/notification/id").asLong());
            assertEquals(
                    "[" + third + "," + second.at("/data/notification/id") + "," + first + "]",
                    gone.at("/data/deleted_ids").toString());
        }
    }

    @Test
    void newConversationsAreToldToWhoChoseThem() {
        // or who is there is given it
        the.admin
                .patch(desk.path("/inboxes/" + the.inbox))
                .json("{\"enable_auto_assignment\": false}")
                .send()
                .expect(200);
        try (var ben = cable(desk.ben())) {
            // nobody chose it yet
            talk();
            long assigned = assigned(ben);
            the.agent
                    .patch(desk.path("/notification_settings"))
                    .json("{\"notification_settings\": {\"selected_push_flags\": [\"push_conversation_creation\"]}}")
                    .send()
                    .expect(200);
            long talk = talk();
            var told = next(ben);
            assertEquals(
                    "conversation_creation",
                    told.at("/data/notification/notification_type").asText());
            assertEquals(talk, told.at("/data/notification/primary_actor/id").asLong());
            assertNotEquals(assigned, told.at("/data/notification/id").asLong());
        }
    }
}
