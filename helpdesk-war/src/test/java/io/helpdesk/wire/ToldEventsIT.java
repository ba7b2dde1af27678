package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What belongs to no conversation, or happens to a whole one, as sockets and streams tell it (chatwoot-events 1 and 6, docs/live.md). */
class ToldEventsIT extends WireTest {

    private ChatwootFixture the;
    private String ada;

    @BeforeEach
    void open() {
        the = ChatwootFixture.open(http());
        ada = CableClient.ofUser(the.desk, the.desk.ada());
    }

    private CableClient cable() {
        return CableClient.open(server().base()).in(ada);
    }

    private EventStreamClient stream(String token) {
        var stream = new EventStreamClient(address(the.desk.path("/events")), token, null, 60_000);
        assertEquals("start", stream.next().name());
        return stream;
    }

    private static JsonNode await(EventStreamClient stream, String name, Predicate<JsonNode> wanted) {
        while (true) {
            var event = stream.next();
            if (event.name().equals(name) && wanted.test(event.data().get("data"))) {
                assertEquals(name, event.data().get("event").asText());
                return event.data().get("data");
            }
        }
    }

    /** What one subscription is told up to and with this. */
    private static List<JsonNode> upTo(CableClient cable, Predicate<JsonNode> last) {
        var told = new ArrayList<JsonNode>();
        JsonNode message;
        do {
            message = cable.await(any -> true);
            told.add(message);
        } while (!last.test(message));
        return told;
    }

    private static List<String> names(List<JsonNode> told) {
        return told.stream().map(each -> each.path("event").asText()).toList();
    }

    @Test
    @Tag("core")
    void twoContactsWhoBecomeOneAreToldWithTheirConversations() {
        long goes = the.desk.contact("Gus Example");
        var session = the.session(goes, the.inbox);
        long talk = the.create(the.admin)
                .json("{\"source_id\": \"" + session + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        var said = the.message(talk, "{\"content\": \"Hello\", \"message_type\": \"incoming\"}");
        try (var cable = cable();
                var stream = stream(the.desk.ada().token())) {
            the.admin
                    .post(the.desk.path("/actions/contact_merge"))
                    .json("{\"base_contact_id\": " + the.contact + ", \"mergee_contact_id\": " + goes + "}")
                    .send()
                    .expect(200);
            var told = upTo(cable, each -> each.path("event").asText().equals("contact.updated"));
            var names = names(told);
            assertTrue(
                    names.containsAll(List.of("contact.deleted", "contact.merged", "conversation.contact_changed")),
                    names.toString());
            var merged = told.get(names.indexOf("contact.merged"));
            JsonShape.assertMatches("""
                    {'event': 'contact.merged', 'data': {'additional_attributes': {}, 'custom_attributes': {}, 'email': '@string',
                     'id': %d, 'identifier': null, 'name': 'Cleo Example', 'phone_number': null, 'thumbnail': '',
                     'blocked': false, 'type': 'contact', 'account_id': %d}}""".formatted(the.contact, the.desk.account()), merged);
            assertEquals(
                    goes,
                    told.get(names.indexOf("contact.deleted")).at("/data/id").asLong());
            var changed = told.get(names.indexOf("conversation.contact_changed"));
            assertEquals(talk, changed.at("/data/id").asLong());
            assertEquals(the.contact, changed.at("/data/meta/sender/id").asLong());
            assertEquals(
                    the.contact, changed.at("/data/contact_inbox/contact_id").asLong());
            assertTrue(!names.contains("conversation.updated"), names.toString());
            var message = told.get(names.indexOf("message.updated"));
            assertEquals(said.get("id"), message.at("/data/id"));
            assertEquals(the.contact, message.at("/data/sender/id").asLong());
            assertEquals(
                    "{\"sender_id\":[" + goes + "," + the.contact + "]}",
                    message.at("/data/previous_changes").toString());

            await(stream, "contact.merged", data -> data.get("id").asLong() == the.contact);
            var moved =
                    await(stream, "conversation.updated", data -> data.get("id").asLong() == talk);
            assertEquals("[\"contact_id\"]", moved.get("changed_fields").toString());
            await(stream, "contact.updated", data -> data.get("id").asLong() == the.contact);
        }
    }

    @Test
    void aMessageThatIsTakenAwayIsToldWithWhatItWas() {
        long talk = the.ownConversation("").get("id").asLong();
        long message =
                the.message(talk, "{\"content\": \"too much\"}").get("id").asLong();
        try (var cable = cable()) {
            the.admin.delete(the.in(talk, "/messages/" + message)).send().expect(200);
            var updated = cable.await(each -> each.path("event").asText().equals("message.updated"));
            assertEquals(message, updated.at("/data/id").asLong());
            JsonShape.assertMatches("""
                    {'content': ['too much', 'This message was deleted'], 'content_attributes': [{}, {'deleted': true}],
                     'updated_at': ['@iso', '@iso']}""", updated.at("/data/previous_changes"));
        }
    }

    @Test
    @Tag("core")
    void aConversationThatIsDeletedIsToldToStreamsAlone() {
        long talk = the.ownConversation("").get("id").asLong();
        try (var cable = cable();
                var stream = stream(the.desk.ada().token())) {
            the.admin.delete(the.in(talk, "")).send().expect(200);
            var gone = await(stream, "conversation.deleted", any -> true);
            JsonShape.assertMatches(EventStreamIT.conversation(talk, "[]", "open", ""), gone);
            long next = the.ownConversation("").get("id").asLong();
            var names = names(upTo(cable, each -> CableClient.is(each, "conversation.created", next)));
            assertTrue(!names.contains("conversation.deleted"), names.toString());
        }
    }

    @Test
    void aVisitorIsToldThatAConversationIsGone() {
        var visitor = http();
        var source = visitor.post(the.desk.visitorPath("/contacts"))
                .json("{\"name\": \"Vera Example\"}")
                .send()
                .expect(200)
                .json()
                .get("source_id")
                .asText();
        long own = visitor.post(the.desk.visitorPath("/contacts/" + source + "/conversations"))
                .json("{}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        long other = the.ownConversation("").get("id").asLong();
        try (var stream = new EventStreamClient(
                address(the.desk.visitorPath("/contacts/" + source + "/events")), null, null, 60_000)) {
            assertEquals("start", stream.next().name());
            the.admin.delete(the.in(other, "")).send().expect(200);
            the.admin.delete(the.in(own, "")).send().expect(200);
            var told = stream.next();
            assertEquals("conversation.deleted", told.name());
            assertEquals(own, told.data().at("/data/id").asLong());
        }
    }

    @Test
    @Tag("core")
    void inboxesAreToldToTheStreamsOfTheirMembers() {
        try (var cable = cable();
                var all = stream(the.desk.ada().token());
                var some = stream(the.desk.ben().token())) {
            long made = the.inbox("Returns", ", \"greeting_enabled\": true");
            the.admin
                    .patch(the.desk.path("/inboxes/" + made))
                    .json("{\"name\": \"Returns and more\"}")
                    .send()
                    .expect(200);
            the.admin.delete(the.desk.path("/inboxes/" + made)).send().expect(200);
            the.admin
                    .patch(the.desk.path("/inboxes/" + the.inbox))
                    .json("{\"greeting_message\": \"Good morning\"}")
                    .send()
                    .expect(200);

            var created = await(all, "inbox.created", any -> true);
            JsonShape.assertMatches("""
                    {'allow_messages_after_resolved': true, 'lock_to_single_conversation': false, 'auto_assignment_config': {},
                     'enable_auto_assignment': true, 'enable_email_collect': true, 'greeting_enabled': true, 'greeting_message': null,
                     'csat_survey_enabled': false, 'business_name': null, 'sender_name_type': 'friendly', 'timezone': 'UTC',
                     'out_of_office_message': null, 'working_hours_enabled': false, 'working_hours': '@array', 'created_at': '@iso',
                     'updated_at': '@iso', 'channel': {'id': '@int', 'account_id': %1$d, 'identifier': '@string',
                       'hmac_mandatory': false}, 'id': %2$d, 'name': 'Returns', 'channel_type': 'Channel::Api', 'account_id': %1$d}""".formatted(the.desk.account(), made), created);
            var updated = await(all, "inbox.updated", any -> true);
            assertEquals("Returns and more", updated.get("name").asText());
            assertEquals(
                    "[\"name\",\"updated_at\"]", updated.get("changed_fields").toString());
            assertEquals(
                    made, await(all, "inbox.deleted", any -> true).get("id").asLong());

            // the first of which a member of another inbox is told
            var first = await(some, "inbox.updated", any -> true);
            assertEquals(the.inbox, first.get("id").asLong());

            long next = the.ownConversation("").get("id").asLong();
            var names = names(upTo(cable, each -> CableClient.is(each, "conversation.created", next)));
            assertTrue(names.stream().noneMatch(each -> each.startsWith("inbox.")), names.toString());
        }
    }

    @Test
    void aListThatIsAnotherIsToldWithItsStamp() {
        var ben = CableClient.ofUser(the.desk, the.desk.ben());
        try (var cable = CableClient.open(server().base()).in(ben)) {
            for (var change : List.<Runnable>of(
                    () -> the.admin
                            .post(the.desk.path("/labels"))
                            .json("{\"title\": \"urgent\", \"color\": \"#ff0000\"}")
                            .send()
                            .expect(200),
                    () -> the.team(""),
                    () -> the.inbox("More", ""))) {
                change.run();
                var told = cable.await("account.cache_invalidated");
                var keys = the.agent
                        .get(the.desk.path("/cache_keys"))
                        .send()
                        .expect(200)
                        .json()
                        .get("cache_keys");
                assertEquals(
                        "{\"cache_keys\":" + keys + ",\"account_id\":" + the.desk.account() + "}",
                        told.get("data").toString());
            }
        }
    }

    @Test
    @Tag("core")
    void whatTheContactHasReadIsToldMessageByMessage() {
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
        visitor.post(talks + "/" + talk + "/messages")
                .json("{\"content\": \"a question\"}")
                .send()
                .expect(200);
        long first = the.message(talk, "{\"content\": \"one\"}").get("id").asLong();
        the.message(talk, "{\"content\": \"a note\", \"private\": true}");
        long second = the.message(talk, "{\"content\": \"two\"}").get("id").asLong();
        try (var agent = cable();
                var own = CableClient.open(server().base())
                        .in(CableClient.ofContact(contact.get("pubsub_token").asText()))) {
            for (int i = 0; i < 2; i++) {
                // the second time there is nothing that was not read
                visitor.post(talks + "/" + talk + "/update_last_seen").send().expect(200);
            }
            for (var socket : List.of(agent, own)) {
                for (long message : List.of(first, second)) {
                    var updated = socket.await("message.updated");
                    assertEquals(message, updated.at("/data/id").asLong());
                    assertEquals("read", updated.at("/data/status").asText());
                    JsonShape.assertMatches(
                            "{'status': ['sent', 'read'], 'updated_at': ['@iso', '@iso']}",
                            updated.at("/data/previous_changes"));
                }
            }
            var names = names(upTo(agent, each -> CableClient.is(each, "conversation.read", talk)));
            assertEquals(List.of("conversation.read"), names);
            names = names(upTo(agent, each -> CableClient.is(each, "conversation.read", talk)));
            assertEquals(List.of("conversation.read"), names);
        }
    }

    @Test
    void thatAMessageWasReadIsNothingToTheOtherWire() {
        try (var receiver = Receiver.open()) {
            the.desk
                    .libredesk()
                    .post("/api/v1/webhooks")
                    .json("{\"name\": \"Messages\", \"url\": \"" + receiver.url("/hook")
                            + "\", \"events\": [\"message.updated\"], \"is_active\": true}")
                    .send()
                    .expect(200);
            var source = http().post(the.desk.visitorPath("/contacts"))
                    .json("{\"name\": \"Vera Example\"}")
                    .send()
                    .expect(200)
                    .json()
                    .get("source_id")
                    .asText();
            var talks = the.desk.visitorPath("/contacts/" + source + "/conversations");
            long talk = http().post(talks)
                    .json("{}")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();
            long message = the.message(talk, "{\"content\": \"one\"}").get("id").asLong();
            the.admin
                    .patch(the.in(talk, "/messages/" + message))
                    .json("{\"status\": \"delivered\"}")
                    .send()
                    .expect(200);
            receiver.await("/hook", "message.updated");
            http().post(talks + "/" + talk + "/update_last_seen").send().expect(200);
            the.admin.delete(the.in(talk, "/messages/" + message)).send().expect(200);
            receiver.await(each -> each.json().at("/payload/meta").has("deleted_at"));
            // it was pending, and then it was sent
            assertEquals(
                    "sent", receiver.told().get(0).json().at("/payload/status").asText());
            assertEquals(2, receiver.told().size());
        }
    }

    @Test
    void ofManyConversationsThatMoveTheNewestAreTold() {
        long goes = the.desk.contact("Gus Example");
        var session = the.session(goes, the.inbox);
        var talks = new ArrayList<Long>();
        for (int i = 0; i < 102; i++) {
            talks.add(the.create(the.admin)
                    .json("{\"source_id\": \"" + session + "\"}")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong());
        }
        try (var cable = cable()) {
            the.admin
                    .post(the.desk.path("/actions/contact_merge"))
                    .json("{\"base_contact_id\": " + the.contact + ", \"mergee_contact_id\": " + goes + "}")
                    .send()
                    .expect(200);
            var moved = upTo(cable, each -> each.path("event").asText().equals("contact.updated")).stream()
                    .filter(each -> each.path("event").asText().equals("conversation.contact_changed"))
                    .map(each -> each.at("/data/id").asLong())
                    .sorted()
                    .toList();
            assertEquals(talks.subList(2, 102), moved);
        }
    }
}
