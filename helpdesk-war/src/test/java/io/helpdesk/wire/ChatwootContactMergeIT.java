package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two contacts who are one, what agents note about contacts, and where they can be written to (chatwoot-resources 2, 3). */
class ChatwootContactMergeIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";

    private static ChatwootFixture the;
    private static Desk desk;

    @BeforeAll
    static void setUp() {
        the = ChatwootFixture.open(http());
        desk = the.desk;
    }

    private static long contact(String json) {
        return the.admin
                .post(desk.path("/contacts"))
                .json(json)
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
    }

    private static Http.Reply merge(long base, long other) {
        return the.agent
                .post(desk.path("/actions/contact_merge"))
                .json("{\"base_contact_id\": " + base + ", \"mergee_contact_id\": " + other + "}")
                .send();
    }

    @Test
    void whatRefersToTheOneRefersToTheOther() {
        var email = Desk.word() + "@example.com";
        long base = contact("""
                {"name": "Ann Example", "custom_attributes": {"plan": "gold", "seat": {"row": 1}},
                 "additional_attributes": {"city": "Pune"}}""");
        long other = contact("""
                {"name": "Anne Example", "email": "%s", "identifier": "%s",
                 "custom_attributes": {"plan": "free", "seat": {"row": 2, "place": 3}}}""".formatted(email, Desk.word()));
        var source = the.session(other, the.inbox);
        long conversation = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        the.message(conversation, "{\"content\": \"Hello\", \"message_type\": \"incoming\"}");
        the.agent
                .post(desk.path("/contacts/" + other + "/notes"))
                .json("{\"content\": \"Likes tea\"}")
                .send()
                .expect(200);

        var merged = merge(base, other).expect(200).json();
        assertEquals(base, merged.get("id").asLong());
        assertEquals("Ann Example", merged.get("name").asText());
        assertEquals(email, merged.get("email").asText());
        assertEquals("gold", merged.at("/custom_attributes/plan").asText());
        assertEquals(1, merged.at("/custom_attributes/seat/row").asInt());
        assertEquals(3, merged.at("/custom_attributes/seat/place").asInt());
        assertTrue(merged.path("contact_inboxes").isMissingNode());

        the.admin.get(desk.path("/contacts/" + other)).send().expect(404).matches(NOT_FOUND);
        var shown = the.show(conversation);
        assertEquals(base, shown.at("/meta/sender/id").asLong());
        assertEquals(base, shown.at("/last_non_activity_message/sender/id").asLong());
        assertEquals(
                "Likes tea",
                the.agent
                        .get(desk.path("/contacts/" + base + "/notes"))
                        .send()
                        .expect(200)
                        .json()
                        .at("/0/content")
                        .asText());
        the.create(the.admin).json("{\"source_id\": \"" + source + "\"}").send().expect(200);
    }

    @Test
    void whoHasASourceIdIsFound() {
        long one = contact("{\"name\": \"Wes Example\"}");
        var source = the.session(one, the.inbox);
        var found = filter(the.inbox, source).expect(200).json();
        assertEquals(one, found.get("id").asLong());
        assertEquals(source, found.at("/contact_inboxes/0/source_id").asText());
        assertEquals("", filter(the.inbox, Desk.word()).expect(404).text());
        filter(999_999_999, source).expect(404).matches(NOT_FOUND);
        filter(Desk.open(http()).api().id(), source).expect(404).matches(NOT_FOUND);
        filter(the.closedInbox, source).expect(401);
    }

    private static Http.Reply filter(long inbox, String source) {
        return the.agent
                .post(desk.path("/contact_inboxes/filter"))
                .json("{\"inbox_id\": " + inbox + ", \"source_id\": \"" + source + "\"}")
                .send();
    }

    @Test
    void theSameTwiceChangesNothingAndTheUnknownIsNotFound() {
        long one = contact("{\"name\": \"Uma Example\"}");
        assertEquals(
                "Uma Example", merge(one, one).expect(200).json().get("name").asText());
        merge(one, 999_999_999).expect(404).matches(NOT_FOUND);
        merge(999_999_999, one).expect(404).matches(NOT_FOUND);
        var foreign = Desk.open(http()).contact("Fay Example");
        merge(one, foreign).expect(404).matches(NOT_FOUND);
        merge(foreign, one).expect(404).matches(NOT_FOUND);
        the.agent
                .post(desk.path("/actions/contact_merge"))
                .json("{}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        the.admin.get(desk.path("/contacts/" + one)).send().expect(200);
    }

    @Test
    void notesAreWrittenListedChangedAndDeleted() {
        long of = contact("{\"name\": \"Noa Example\"}");
        var path = desk.path("/contacts/" + of + "/notes");
        var note = """
                {'id': '@int', 'content': '%s', 'account_id': null, 'contact_id': null, 'user': %s,
                 'created_at': '@epoch', 'updated_at': '@epoch'}""";
        var ben = ChatwootShapes.AGENT;
        long first = the.agent
                .post(path)
                .json("{\"note\": {\"content\": \"Likes tea\"}}")
                .send()
                .expect(200)
                .matches(note.formatted("Likes tea", ben))
                .json()
                .get("id")
                .asLong();
        the.admin.post(path).json("{\"content\": \"Pays late\"}").send().expect(200);
        assertEquals(List.of("Pays late", "Likes tea"), contents(path));
        the.admin
                .patch(path + "/" + first)
                .json("{\"content\": \"Likes coffee\"}")
                .send()
                .expect(200)
                .matches(note.formatted("Likes coffee", ben));
        the.agent.get(path + "/" + first).send().expect(200).matches(note.formatted("Likes coffee", ben));
        the.agent
                .post(path)
                .json("{\"content\": \" \"}")
                .send()
                .expect(422)
                .matches("{'message': \"Content can't be blank\", 'attributes': ['content']}");

        long stranger = contact("{\"name\": \"Sam Example\"}");
        var elsewhere = desk.path("/contacts/" + stranger + "/notes/" + first);
        the.admin.get(elsewhere).send().expect(404).matches(NOT_FOUND);
        the.admin.delete(elsewhere).send().expect(404).matches(NOT_FOUND);
        assertEquals("", the.agent.delete(path + "/" + first).send().expect(200).text());
        assertEquals(List.of("Pays late"), contents(path));
    }

    private static List<String> contents(String path) {
        return StreamSupport.stream(
                        the.agent.get(path).send().expect(200).json().spliterator(), false)
                .map(each -> each.get("content").asText())
                .toList();
    }

    @Test
    void aContactCanBeWrittenToWhereTheCallerMay() {
        var email = Desk.word() + "@example.com";
        var number = Desk.phoneNumber();
        long of = contact("{\"name\": \"Mia Example\", \"email\": \"" + email + "\"}");
        var inboxes = List.of(desk.api().id(), desk.email().id());
        assertEquals(inboxes, contactable(of));
        var path = desk.path("/contacts/" + of + "/contactable_inboxes");
        // nobody has the session that is offered yet, and it is not kept
        var offered =
                the.agent.get(path).send().json().at("/payload/0/source_id").asText();
        assertEquals(36, offered.length());
        assertNotEquals(
                offered,
                the.agent.get(path).send().json().at("/payload/0/source_id").asText());

        var source = the.session(of, the.inbox);
        the.session(of, desk.webWidget().id());
        the.admin
                .patch(desk.path("/contacts/" + of))
                .json("{\"phone_number\": \"" + number + "\"}")
                .send()
                .expect(200);
        assertEquals(
                List.of(
                        desk.api().id(),
                        desk.email().id(),
                        desk.whatsapp().id(),
                        desk.webWidget().id()),
                contactable(of));
        var offers = the.agent.get(path).send().json().get("payload");
        assertEquals(source, offers.at("/0/source_id").asText());
        assertEquals(email, offers.at("/1/source_id").asText());
        assertEquals(number.substring(1), offers.at("/2/source_id").asText());
        the.admin
                .get(desk.path("/contacts/999999999/contactable_inboxes"))
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    /** Ids of the inboxes. */
    private static List<Long> contactable(long contact) {
        var payload = the.agent
                .get(desk.path("/contacts/" + contact + "/contactable_inboxes"))
                .send()
                .expect(200)
                .json()
                .get("payload");
        return StreamSupport.stream(payload.spliterator(), false)
                .map(each -> each.at("/inbox/id").asLong())
                .toList();
    }
}
