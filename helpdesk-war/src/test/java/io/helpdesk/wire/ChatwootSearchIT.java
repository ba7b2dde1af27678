package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One word looked for everywhere (chatwoot-resources 14, chatwoot-desk 4.1), and in conversations (chatwoot-application 3.3). */
class ChatwootSearchIT extends WireTest {

    private static ChatwootFixture the;
    private static long person;
    private static long open;
    private static long hidden;

    @BeforeAll
    static void setUp() {
        the = ChatwootFixture.open(http());
        person = the.admin
                .post(the.desk.path("/contacts"))
                .json("{\"name\": \"Ida Sample\", \"email\": \"ida@example.org\"}")
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
        open = conversation(the.inbox);
        hidden = conversation(the.closedInbox);
        the.message(open, "{\"content\": \"the BLUE parcel\"}");
        the.message(open, "{\"content\": \"something else\"}");
        the.message(open, "{\"content\": \"blue, but 100%\", \"private\": true}");
        the.message(hidden, "{\"content\": \"blue and hidden\"}");
        var other = ChatwootFixture.open(http());
        other.message(other.ownConversation("").get("id").asLong(), "{\"content\": \"blue elsewhere\"}");
        Eventually.is(
                () -> search(the.admin, "/messages?q=blue").get("messages").size() == 3,
                () -> "the messages are not found");
    }

    private static long conversation(long inbox) {
        return the.create(the.admin)
                .json("{\"source_id\": \"" + the.session(person, inbox) + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static JsonNode search(Http who, String rest) {
        return who.get(the.desk.path("/search" + rest))
                .send()
                .expect(200)
                .json()
                .get("payload");
    }

    private static List<String> all(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get(field).asText())
                .toList();
    }

    private static String inbox(long id, String name) {
        return "{'id': %d, 'channel_id': %d, 'name': '%s', 'channel_type': 'Channel::Api'}".formatted(id, id, name);
    }

    @Test
    void messagesAreFoundByWhatTheySay() {
        assertEquals(
                List.of("blue and hidden", "blue, but 100%", "the BLUE parcel"),
                all(search(the.admin, "/messages?q=%20blue%20").get("messages"), "content"));
        assertEquals(
                List.of("blue, but 100%", "the BLUE parcel"),
                all(search(the.agent, "/messages?q=blue").get("messages"), "content"));
        assertEquals(
                List.of("blue, but 100%"),
                all(search(the.agent, "/messages?q=0%25").get("messages"), "content"));
        assertEquals(List.of(), all(search(the.agent, "/messages?q=blue&page=2").get("messages"), "content"));
        the.agent
                .get(the.desk.path("/search/messages?q=parcel"))
                .send()
                .expect(200)
                .matches("""
                        {'payload': {'messages': [{'id': '@int', 'content': 'the BLUE parcel', 'message_type': 1,
                         'content_type': 'text', 'source_id': null, 'inbox_id': %d, 'conversation_id': %d,
                         'created_at': '@epoch', 'sender': {'id': %d, 'name': 'Ada Example', 'available_name': 'Ada Example',
                         'avatar_url': '', 'type': 'user', 'availability_status': 'offline', 'thumbnail': ''},
                         'inbox': %s}]}}""".formatted(the.inbox, open, the.desk.ada().id(), inbox(the.inbox, "Orders")));
    }

    @Test
    void conversationsAreFoundByTheirContactOrNumber() {
        assertEquals(
                List.of(String.valueOf(hidden), String.valueOf(open)),
                all(search(the.admin, "/conversations?q=IDA%20s").get("conversations"), "id"));
        var byNumber = search(the.agent, "/conversations?q=" + open).get("conversations");
        assertEquals(List.of(String.valueOf(open)), all(byNumber, "id"));
        assertEquals(List.of(), all(search(the.agent, "/conversations?q=nobody").get("conversations"), "id"));
        the.agent
                .get(the.desk.path("/search/conversations?q=ida%40example"))
                .send()
                .expect(200)
                .matches("""
                        {'payload': {'conversations': [{'id': %d, 'account_id': %d, 'created_at': '@epoch',
                         'message': {'id': '@int', 'content': 'blue, but 100%%', 'message_type': 1, 'content_type': 'text',
                         'source_id': null, 'inbox_id': %d, 'conversation_id': %d, 'created_at': '@epoch',
                         'sender': '@any', 'inbox': %s},
                         'contact': {'email': 'ida@example.org', 'id': %d, 'name': 'Ida Sample', 'phone_number': null,
                         'identifier': null}, 'inbox': %s, 'additional_attributes': {}}]}}""".formatted(
                                open,
                                the.desk.account(),
                                the.inbox,
                                open,
                                inbox(the.inbox, "Orders"),
                                person,
                                inbox(the.inbox, "Orders")));
    }

    @Test
    void contactsAreFoundWhoCanBeWrittenTo() {
        the.agent
                .get(the.desk.path("/search/contacts?q=IDA"))
                .send()
                .expect(200)
                .matches("""
                        {'payload': {'contacts': [{'email': 'ida@example.org', 'id': %d, 'name': 'Ida Sample',
                         'phone_number': null, 'identifier': null}]}}""".formatted(person));
        // without an address, number or identifier
        the.admin
                .post(the.desk.path("/contacts"))
                .json("{\"name\": \"Nemo\"}")
                .send()
                .expect(200);
        assertEquals(List.of(), all(search(the.agent, "/contacts?q=nemo").get("contacts"), "id"));
    }

    @Test
    void everythingAtOnce() {
        var found = search(the.agent, "?q=ida");
        assertEquals(List.of(String.valueOf(open)), all(found.get("conversations"), "id"));
        assertEquals(List.of(String.valueOf(person)), all(found.get("contacts"), "id"));
        assertEquals(List.of(), all(found.get("messages"), "id"));
        assertEquals(List.of(), all(found.get("articles"), "id"));
        assertEquals(4, found.size());
        assertEquals(3, search(the.agent, "").get("messages").size());
    }

    @Test
    void conversationsAreListedWithTheMessagesThatSayIt() {
        the.agent
                .get(the.desk.path("/conversations/search?q=blue"))
                .send()
                .expect(200)
                .matches("""
                        {'meta': {'mine_count': 0, 'unassigned_count': 1, 'all_count': 1},
                         'payload': [{'id': %d, 'uuid': '@uuid', 'created_at': '@epoch',
                         'contact': {'id': %d, 'name': 'Ida Sample'},
                         'inbox': {'id': %d, 'name': 'Orders', 'channel_type': 'Channel::Api'},
                         'messages': [{'content': 'the BLUE parcel', 'id': '@int', 'sender_name': 'Ada Example',
                         'message_type': 1, 'created_at': '@epoch'},
                         {'content': 'blue, but 100%%', 'id': '@int', 'sender_name': 'Ada Example', 'message_type': 1,
                         'created_at': '@epoch'}], 'account_id': %d}]}""".formatted(open, person, the.inbox, the.desk.account()));
        var everything = the.agent
                .get(the.desk.path("/conversations/search"))
                .send()
                .expect(200)
                .json();
        assertEquals(1, everything.at("/meta/all_count").asInt());
        assertEquals(3, everything.at("/payload/0/messages").size());
    }
}
