package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be done to one conversation (chatwoot-application 3.5, 3.6, 3.8 to 3.11). */
class ChatwootActionsIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";
    private static final String NOT_ALLOWED = "{'error': 'You are not authorized to do this action'}";
    private static ChatwootFixture the;

    @BeforeAll
    static void cast() {
        the = ChatwootFixture.open(http());
    }

    @Test
    void aConversationIsShownByItsNumber() {
        long number = the.open();
        the.agent.get(the.in(number, "")).send().expect(200).matches(ChatwootShapes.silentConversation());
        the.agent
                .get(the.desk.path("/conversations/" + number + "abc.json"))
                .send()
                .expect(200);
        for (var path :
                List.of("/conversations/999999", "/conversations/abc", "/conversations/99999999999999999999999")) {
            the.agent.get(the.desk.path(path)).send().expect(404).matches(NOT_FOUND);
        }
        var source = the.session(the.contact, the.closedInbox);
        long closed = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        the.agent.get(the.in(closed, "")).send().expect(401).matches(NOT_ALLOWED);
        the.post(the.agent, closed, "/toggle_status", "{}").expect(401).matches(NOT_ALLOWED);
        the.agent.get(the.in(closed, "/messages")).send().expect(401).matches(NOT_ALLOWED);
        the.post(the.agent, closed, "/messages", "{\"content\": \"x\"}")
                .expect(401)
                .matches(NOT_ALLOWED);
    }

    @Test
    void theStatusIsToggledOrSet() {
        long number = the.open();
        assertEquals(
                "pending",
                the.post(the.admin, number, "/toggle_status", "{\"status\": \"pending\"}")
                        .expect(200)
                        .json()
                        .at("/payload/current_status")
                        .asText());
        assertEquals("Conversation was marked as pending by Ada Example", the.activity(number));
        assertEquals(
                "open",
                the.post(the.admin, number, "/toggle_status", "{\"status\": \"\"}")
                        .expect(200)
                        .json()
                        .at("/payload/current_status")
                        .asText());
        assertEquals("Conversation was reopened by Ada Example", the.activity(number));
        for (var until : List.of("1910885548", "\"1910885548\"", "\"2030-07-21T17:32:28Z\"")) {
            the.post(the.admin, number, "/toggle_status", "{\"status\": \"snoozed\", \"snoozed_until\": " + until + "}")
                    .expect(200)
                    .matches("""
                            {'payload': {'success': true, 'conversation_id': %d, 'current_status': 'snoozed',
                             'snoozed_until': '2030-07-21T17:32:28.000Z'}}""".formatted(number));
        }
        assertEquals("Conversation was snoozed by Ada Example", the.activity(number));
        the.post(the.admin, number, "/toggle_status", "{\"status\": \"resolved\", \"snoozed_until\": 1910885548}")
                .expect(200)
                .matches("""
                        {'payload': {'success': true, 'conversation_id': %d, 'current_status': 'resolved',
                         'snoozed_until': null}}""".formatted(number));
        assertEquals("Conversation was marked resolved by Ada Example", the.activity(number));
        the.post(the.admin, number, "/toggle_status", "{\"status\": \"closed\"}")
                .expect(422)
                .matches("{'error': \"'closed' is not a valid status\"}");
        the.post(the.admin, 999_999, "/toggle_status", "{}").expect(404).matches(NOT_FOUND);
    }

    @Test
    void thePriorityIsSetAndCleared() {
        long number = the.open();
        ChatwootShapes.assertNothing(the.post(the.agent, number, "/toggle_priority", "{\"priority\": \"high\"}"));
        assertEquals("high", the.show(number).get("priority").asText());
        assertEquals("Ben Example set the priority to high", the.activity(number));
        ChatwootShapes.assertNothing(the.post(the.agent, number, "/toggle_priority", "{\"priority\": \"low\"}"));
        assertEquals("Ben Example changed the priority from high to low", the.activity(number));
        ChatwootShapes.assertNothing(the.post(the.agent, number, "/toggle_priority", "{}"));
        assertTrue(the.show(number).get("priority").isNull());
        assertEquals("Ben Example removed the priority", the.activity(number));
        the.post(the.agent, number, "/toggle_priority", "{\"priority\": \"huge\"}")
                .expect(422)
                .matches("{'error': \"'huge' is not a valid priority\"}");

        the.agent
                .patch(the.in(number, ""))
                .json("{\"priority\": \"urgent\"}")
                .send()
                .expect(200)
                .matches(ChatwootShapes.conversation("", "['@object']", "null"));
        assertEquals(
                "urgent",
                the.agent
                        .put(the.in(number, ""))
                        .json("{}")
                        .send()
                        .expect(200)
                        .json()
                        .get("priority")
                        .asText());
        assertTrue(the.agent
                .patch(the.in(number, ""))
                .json("{\"priority\": \"none\"}")
                .send()
                .expect(200)
                .json()
                .get("priority")
                .isNull());
        the.agent
                .patch(the.in(number, ""))
                .json("{\"priority\": \"huge\"}")
                .send()
                .expect(422)
                .matches("{'error': \"'huge' is not a valid priority\"}");
    }

    @Test
    void customAttributesAreReplacedWhole() {
        long number = the.open();
        the.post(the.agent, number, "/custom_attributes", "{\"custom_attributes\": {\"a\": 1, \"b\": {\"c\": []}}}")
                .expect(200)
                .matches("{'custom_attributes': {'a': 1, 'b': {'c': []}}}");
        the.post(the.agent, number, "/custom_attributes", "{\"custom_attributes\": {\"d\": null}}")
                .expect(200)
                .matches("{'custom_attributes': {'d': null}}");
        assertEquals("{\"d\":null}", the.show(number).get("custom_attributes").toString());
        the.post(the.agent, number, "/custom_attributes", "{}")
                .expect(422)
                .matches("{'error': 'param is missing or the value is empty: custom_attributes'}");
        the.post(the.agent, number, "/custom_attributes", "{\"custom_attributes\": [1]}")
                .expect(422)
                .matches("{'error': 'custom_attributes must be an object'}");
        the.post(
                        the.agent,
                        number,
                        "/custom_attributes",
                        "{\"custom_attributes\": {\"a\": \"" + "x".repeat(1501) + "\"}}")
                .expect(422)
                .matches("""
                        {'message': 'Custom attributes a length should be < 1500', 'attributes': ['custom_attributes']}""");
    }

    @Test
    void lookingAtItResetsTheCounter() {
        var source = the.session(the.desk.contact("Jay Example"), the.inbox);
        long number = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\", \"assignee_id\": "
                        + the.desk.ben().id() + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        the.message(number, "{\"content\": \"anybody?\", \"message_type\": \"incoming\"}");
        assertEquals(1, the.show(number).get("unread_count").asInt());
        var byOther = the.post(the.admin, number, "/update_last_seen", "{}")
                .expect(200)
                .json();
        assertTrue(byOther.get("agent_last_seen_at").asLong() > 0);
        assertEquals(0, byOther.get("assignee_last_seen_at").asLong());
        assertEquals(0, byOther.get("unread_count").asInt());
        var byAssignee = the.post(the.agent, number, "/update_last_seen", "{}")
                .expect(200)
                .json();
        assertTrue(byAssignee.get("assignee_last_seen_at").asLong() > 0);
    }

    @Test
    void typingIsListenedToPolitely() {
        ChatwootShapes.assertNothing(the.post(
                the.agent, the.open(), "/toggle_typing_status", "{\"typing_status\": \"on\", \"is_private\": false}"));
        ChatwootShapes.assertNothing(
                the.post(the.agent, the.open(), "/toggle_typing_status", "{\"typing_status\": \"humming\"}"));
        the.post(the.agent, 999_999, "/toggle_typing_status", "{}").expect(404).matches(NOT_FOUND);
    }

    @Test
    void labelsAreReplacedWhole() {
        long number = the.open();
        the.agent.get(the.in(number, "/labels")).send().expect(200).matches("{'payload': []}");
        the.post(the.agent, number, "/labels", "{\"labels\": [\"b\", \"a\", \"a\", \"c,d\"]}")
                .expect(200)
                .matches("{'payload': ['a', 'b', 'c', 'd']}");
        assertEquals("Ben Example added a, b, c, d", the.activity(number));
        the.agent.get(the.in(number, "/labels")).send().expect(200).matches("{'payload': ['a', 'b', 'c', 'd']}");
        the.agent
                .post(the.in(number, "/labels"))
                .form(java.util.Map.of("labels[]", "b"))
                .send()
                .expect(200)
                .matches("{'payload': ['b']}");
        assertEquals("Ben Example removed a, c, d", the.activity(number));
        assertEquals("[\"b\"]", the.show(number).get("labels").toString());
        the.post(the.agent, number, "/labels", "{}").expect(200).matches("{'payload': []}");
        the.post(the.agent, 999_999, "/labels", "{}").expect(404).matches(NOT_FOUND);
    }

    @Test
    void aMutedConversationIsResolvedAndStaysSo() {
        var source = the.session(the.desk.contact("Mo Example"), the.inbox);
        long number = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        ChatwootShapes.assertNothing(the.post(the.agent, number, "/mute", "{}"));
        assertEquals("Ben Example has muted the conversation", the.activity(number));
        var muted = the.show(number);
        assertTrue(muted.get("muted").asBoolean());
        assertEquals("resolved", muted.get("status").asText());
        the.message(number, "{\"content\": \"Hello?\", \"message_type\": \"incoming\"}");
        assertEquals("resolved", the.show(number).get("status").asText());

        ChatwootShapes.assertNothing(the.post(the.agent, number, "/unmute", "{}"));
        assertEquals("Ben Example has unmuted the conversation", the.activity(number));
        assertEquals(false, the.show(number).get("muted").asBoolean());
        assertEquals("resolved", the.show(number).get("status").asText());
        the.post(the.agent, 999_999, "/mute", "{}").expect(404).matches(NOT_FOUND);
    }

    @Test
    void aConversationCanBeMarkedUnread() {
        long number = the.ownConversation("").get("id").asLong();
        var never = the.post(the.agent, number, "/unread", "{}").expect(200).json();
        assertEquals(0, never.get("agent_last_seen_at").asLong());
        var message = the.message(number, "{\"content\": \"Hello\", \"message_type\": \"incoming\"}");
        the.post(the.agent, number, "/update_last_seen", "{}").expect(200);
        assertEquals(0, the.show(number).get("unread_count").asInt());
        var unread = the.post(the.agent, number, "/unread", "{}").expect(200).json();
        assertEquals(1, unread.get("unread_count").asInt());
        assertEquals(
                message.get("created_at").asLong() - 1,
                unread.get("agent_last_seen_at").asLong());
    }

    @Test
    void administratorsDeleteConversations() {
        long number = the.ownConversation("").get("id").asLong();
        the.message(number, "{\"content\": \"Hello\", \"message_type\": \"incoming\"}");
        the.agent.delete(the.in(number, "")).send().expect(401).matches(NOT_ALLOWED);
        the.admin.get(the.in(number, "")).send().expect(200);
        ChatwootShapes.assertNothing(the.admin.delete(the.in(number, "")).send());
        the.admin.get(the.in(number, "")).send().expect(404).matches(NOT_FOUND);
        the.admin.delete(the.in(number, "")).send().expect(404).matches(NOT_FOUND);
    }
}
