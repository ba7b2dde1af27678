package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts, notes, people in conversations and searches (libredesk 10, 12, libredesk-resources 3). */
class LibredeskContactsIT extends WireTest {

    private static final String ROOT = LibredeskFixture.ROOT;
    private static final String DENIED = LibredeskFixture.refusal("Permission denied", "PermissionException");
    private static final String UNKNOWN = LibredeskFixture.refusal("User not found", "NotFoundException");

    private LibredeskFixture the;
    private JsonNode opened;
    private long contact;
    private String email;

    @BeforeEach
    void setUp() {
        the = LibredeskFixture.open(http());
        opened = the.opened(", \"last_name\": \"Other\"");
        contact = opened.get("contact_id").asLong();
        email = opened.at("/contact/email").asText();
    }

    private static String envelope(String data) {
        return "{'status': 'success', 'data': " + data + "}";
    }

    private String user(String first, String address, boolean enabled) {
        return """
                {'id': %d, 'created_at': '@string', 'updated_at': '@string', 'first_name': '%s', 'last_name': 'Other',
                 'email': '%s', 'type': 'contact', 'availability_status': 'offline', 'phone_number_country_code': null,
                 'phone_number': '@string?', 'avatar_url': null, 'enabled': %s, 'last_active_at': null,
                 'last_login_at': null, 'roles': null, 'permissions': null, 'country': '@string?', 'meta': null,
                 'custom_attributes': null, 'external_user_id': null, 'teams': [], 'api_key': null,
                 'api_key_last_used_at': null}""".formatted(contact, first, address, enabled);
    }

    private static List<String> all(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get(field).asText())
                .toList();
    }

    @Test
    void contactsAreListedAndShownToAdministrators() {
        the.admin.get(ROOT + "/contacts").send().expect(200).matches("""
                {'status': 'success', 'data': {'results': [{'id': %d, 'type': 'contact', 'first_name': 'Ann',
                 'last_name': 'Other', 'email': '%s', 'enabled': true, 'avatar_url': null, 'external_user_id': null,
                 'availability_status': 'offline', 'created_at': '@string', 'updated_at': '@string'}],
                 'total': 1, 'per_page': 30, 'total_pages': 1, 'page': 1}}""".formatted(contact, email));
        var filters = LibredeskFixture.encoded(
                "[{\"model\":\"users\",\"field\":\"email\",\"operator\":\"not contains\",\"value\":\"example\"}]");
        assertEquals(
                0,
                the.admin
                        .get(ROOT + "/contacts?order_by=users.created_at&order=desc&filters=" + filters)
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/total")
                        .asInt());
        the.admin.get(ROOT + "/contacts?order_by=users.id").send().expect(400);
        the.admin.get(ROOT + "/contacts/" + contact).send().expect(200).matches(envelope(user("Ann", email, true)));
        the.admin.get(ROOT + "/contacts/999999999").send().expect(404).matches(UNKNOWN);
        the.admin.get(ROOT + "/contacts/0").send().expect(400).matches(LibredeskFixture.input("Something went wrong"));
        the.agent.get(ROOT + "/contacts").send().expect(403).matches(DENIED);
        the.agent.get(ROOT + "/contacts/" + contact).send().expect(403).matches(DENIED);
        LibredeskFixture.open(http())
                .admin
                .get(ROOT + "/contacts/" + contact)
                .send()
                .expect(404)
                .matches(UNKNOWN);
    }

    @Test
    void aContactIsChangedByAFormAndBlocked() {
        var path = ROOT + "/contacts/" + contact;
        var address = Desk.word() + "@example.com";
        the.admin
                .put(path)
                .multipart(new Multipart()
                        .field("first_name", "Anna")
                        .field("last_name", "Other")
                        .field("email", address)
                        .field("country", "IN")
                        .field("avatar_url", "null"))
                .send()
                .expect(200)
                .matches(envelope(user("Anna", address, true)));
        assertEquals("IN", the.admin.get(path).send().json().at("/data/country").asText());
        the.admin
                .put(path)
                .json("{\"first_name\": \"Anna\"}")
                .send()
                .expect(400)
                .matches(LibredeskFixture.input("Error parsing request"));
        the.admin
                .put(path)
                .multipart(new Multipart().field("email", address))
                .send()
                .expect(400)
                .matches(LibredeskFixture.input("first_name empty"));
        the.admin
                .put(path)
                .multipart(new Multipart().field("first_name", "A").field("email", "none"))
                .send()
                .expect(400)
                .matches(LibredeskFixture.input("Invalid email address"));
        var taken = the.opened("").at("/contact/email").asText();
        the.admin
                .put(path)
                .multipart(new Multipart().field("first_name", "A").field("email", taken))
                .send()
                .expect(400)
                .matches(LibredeskFixture.input("Another contact with same email already exists"));
        the.admin
                .put(path + "/block")
                .json("{\"enabled\": false}")
                .send()
                .expect(200)
                .matches(envelope(user("Anna", address, false)));
        the.admin
                .put(path + "/block")
                .json("{\"enabled\": true}")
                .send()
                .expect(200)
                .matches(envelope(user("Anna", address, true)));
    }

    @Test
    void notesAreWrittenListedAndDeleted() {
        var path = ROOT + "/contacts/" + contact + "/notes";
        var shape = """
                {'id': '@int', 'created_at': '@string', 'updated_at': '@string', 'contact_id': %d, 'note': '%s',
                 'user_id': %d, 'first_name': 'Ada', 'last_name': 'Example', 'avatar_url': null}""";
        long ada = the.desk.ada().id();
        var first = the.admin
                .post(path)
                .json("{\"note\": \"calls at noon\"}")
                .send()
                .expect(200);
        first.matches(envelope(shape.formatted(contact, "calls at noon", ada)));
        the.admin.post(path).json("{\"note\": \"prefers mail\"}").send().expect(200);
        the.admin
                .get(path)
                .send()
                .expect(200)
                .matches(envelope("[" + shape.formatted(contact, "prefers mail", ada) + ","
                        + shape.formatted(contact, "calls at noon", ada) + "]"));
        the.admin.post(path).json("{}").send().expect(400).matches(LibredeskFixture.input("note empty"));
        var one = path + "/" + first.json().at("/data/id").asLong();
        the.agent.delete(one).send().expect(403).matches(DENIED);
        the.admin.delete(one).send().expect(200).matches(envelope("true"));
        the.admin.delete(one).send().expect(200).matches(envelope("true"));
        assertEquals(
                List.of("prefers mail"), all(the.admin.get(path).send().json().get("data"), "note"));
    }

    @Test
    void peopleOfAConversationAreThoseWhoWroteOrTakePart() {
        var uuid = opened.get("uuid").asText();
        the.admin
                .post(LibredeskFixture.in(uuid, "/messages"))
                .json("{\"message\": \"<p>noted</p>\", \"private\": true, \"sender_type\": \"agent\"}")
                .send()
                .expect(200);
        the.admin
                .put(LibredeskFixture.in(uuid, "/assignee/user"))
                .json("{\"assignee_id\": " + the.desk.ben().id() + "}")
                .send()
                .expect(200);
        var people =
                the.agent.get(LibredeskFixture.in(uuid, "/participants")).send().expect(200);
        assertEquals(List.of("Ann", "Ada", "Ben"), all(people.json().get("data"), "first_name"));
        JsonShape.assertMatches(
                "{'id': %d, 'first_name': 'Ann', 'last_name': 'Other', 'avatar_url': null}".formatted(contact),
                people.json().at("/data/0"));
    }

    @Test
    void attributesAreMergedIntoTheContacts() {
        var uuid = opened.get("uuid").asText();
        var path = LibredeskFixture.in(uuid, "/contacts/custom-attributes");
        the.agent.put(path).json("{\"plan\": \"gold\"}").send().expect(200).matches(envelope("true"));
        the.agent.put(path).json("{\"seats\": 5}").send().expect(200);
        assertEquals(
                "{\"plan\":\"gold\",\"seats\":5}",
                the.shown(uuid).at("/contact/custom_attributes").toString());
        the.agent.put(path).json("[]").send().expect(400);
    }

    @Test
    void conversationsMessagesAndContactsAreSearched() {
        var uuid = opened.get("uuid").asText();
        var number = opened.get("reference_number").asText();
        var found = envelope("[{'created_at': '@string', 'uuid': '%s', 'reference_number': '%s', 'subject': '@string', "
                        .formatted(uuid, number)
                + "'status': 'Open'}]");
        var part = LibredeskFixture.encoded(email.substring(0, 12));
        the.agent
                .get(ROOT + "/conversations/search?query=" + part)
                .send()
                .expect(200)
                .matches(found);
        the.agent
                .get(ROOT + "/conversations/search?query=ab")
                .send()
                .expect(400)
                .matches(LibredeskFixture.input(" Please enter at least 3 characters to search."));
        Eventually.is(
                () -> the.agent
                                .get(ROOT + "/messages/search?query=MY+ORDER")
                                .send()
                                .json()
                                .get("data")
                                .size()
                        == 1,
                () -> "the message is not found");
        the.agent
                .get(ROOT + "/messages/search?query=MY+ORDER")
                .send()
                .expect(200)
                .matches(envelope("""
                        [{'created_at': '@string', 'text_content': 'Where is my order?',
                         'conversation_created_at': '@string', 'conversation_uuid': '%s',
                         'conversation_reference_number': '%s', 'conversation_status': 'Open'}]""".formatted(uuid, number)));
        the.admin
                .get(ROOT + "/contacts/search?query=" + part)
                .send()
                .expect(200)
                .matches(envelope("""
                        [{'id': %d, 'created_at': '@string', 'first_name': 'Ann', 'last_name': 'Other', 'email': '%s',
                         'external_user_id': null}]""".formatted(contact, email)));
        the.agent
                .get(ROOT + "/contacts/search?query=" + part)
                .send()
                .expect(403)
                .matches(DENIED);
        LibredeskFixture.open(http())
                .admin
                .get(ROOT + "/messages/search?query=my+order")
                .send()
                .expect(200)
                .matches(envelope("[]"));
    }
}
