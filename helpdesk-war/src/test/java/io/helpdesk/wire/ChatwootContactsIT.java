package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contacts and what belongs to them (chatwoot-resources 1, 2), whole documents. */
class ChatwootContactsIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";
    private static final String NOT_ALLOWED = "{'error': 'You are not authorized to do this action'}";

    private static Desk desk;
    private static Http admin;

    @BeforeAll
    static void setUp() {
        desk = Desk.open(http());
        admin = desk.administrator();
    }

    private static Http.Reply post(String path, String json) {
        return admin.post(desk.path(path)).json(json).send();
    }

    private static Http.Reply patch(String path, String json) {
        return admin.patch(desk.path(path)).json(json).send();
    }

    private static Http.Reply get(String path) {
        return admin.get(desk.path(path)).send();
    }

    private static String session(String source) {
        return """
                {'source_id': '%s', 'inbox': {'id': %d, 'avatar_url': '', 'channel_id': %d, 'name': 'Orders',
                 'channel_type': 'Channel::Api', 'provider': null}}""".formatted(source, desk.api().id(), desk.api().id());
    }

    /** @param rest further keys, each after a comma */
    private static String contact(String name, String email, String custom, String rest) {
        return """
                {'additional_attributes': {'city': 'Pune'}, 'availability_status': 'offline', 'email': '%s',
                 'id': '@int', 'name': '%s', 'phone_number': '@string?', 'blocked': false, 'identifier': '@string?',
                 'thumbnail': '', 'custom_attributes': %s, 'created_at': '@epoch'%s}""".formatted(email, name, custom, rest);
    }

    private static long made(String email, String more) {
        return post("/contacts", """
                {"name": "Cy Example", "email": "%s", "additional_attributes": {"city": "Pune"}%s}""".formatted(email, more))
                .ok()
                .json()
                .at("/payload/contact/id")
                .asLong();
    }

    private static String address() {
        return Desk.word() + "@example.com";
    }

    @Test
    void aContactIsMadeWithItsFirstSession() {
        var email = address();
        var rawInbox = """
                {'id': %d, 'channel_id': %d, 'account_id': %d, 'name': 'Orders', 'created_at': '@iso',
                 'updated_at': '@iso', 'channel_type': 'Channel::Api', 'enable_auto_assignment': true,
                 'greeting_enabled': false, 'greeting_message': null, 'email_address': null,
                 'working_hours_enabled': false, 'out_of_office_message': null, 'timezone': 'UTC',
                 'enable_email_collect': true, 'csat_survey_enabled': false, 'allow_messages_after_resolved': true,
                 'auto_assignment_config': {}, 'lock_to_single_conversation': false, 'portal_id': null,
                 'sender_name_type': 'friendly', 'business_name': null, 'csat_config': {}}""".formatted(desk.api().id(), desk.api().id(), desk.account());
        post("/contacts", """
                {"name": "Cy Example", "email": "%s", "phone_number": "%s", "identifier": "%s",
                 "additional_attributes": {"city": "Pune"}, "custom_attributes": {"a": 1}, "inbox_id": "%d",
                 "source_id": "%s"}""".formatted(
                                email.toUpperCase(java.util.Locale.ROOT),
                                Desk.phoneNumber(),
                                Desk.word(),
                                desk.api().id(),
                                "s-" + email))
                .expect(200)
                .matches("""
                {'payload': {'contact': %s, 'contact_inbox': {'inbox': %s, 'source_id': 's-%s'}}}""".formatted(
                                contact(
                                        "Cy Example",
                                        email,
                                        "{'a': 1}",
                                        ", 'contact_inboxes': [" + session("s-" + email) + "]"),
                                rawInbox,
                                email));
    }

    @Test
    void aContactIsMadeWithoutAny() {
        var email = address();
        post("/contacts", """
                {"name": "Cy Example", "email": "%s", "additional_attributes": {"city": "Pune"}}""".formatted(email)).expect(200).matches("""
                {'payload': {'contact': %s, 'contact_inbox': {'inbox': null, 'source_id': null}}}""".formatted(
                        contact("Cy Example", email, "{}", ", 'contact_inboxes': []")));
    }

    @Test
    void aContactWhoseSessionFailsIsNotMade() {
        var email = address();
        post("/contacts", "{\"name\": \"x\", \"email\": \"%s\", \"inbox_id\": 999999999}".formatted(email))
                .expect(404)
                .matches(NOT_FOUND);
        post(
                        "/contacts",
                        "{\"name\": \"x\", \"email\": \"%s\", \"inbox_id\": %d, \"source_id\": \"%s\"}"
                                .formatted(address(), desk.api().id(), "taken-" + email))
                .expect(200);
        post(
                        "/contacts",
                        "{\"name\": \"x\", \"email\": \"%s\", \"inbox_id\": %d, \"source_id\": \"%s\"}"
                                .formatted(email, desk.api().id(), "taken-" + email))
                .expect(422)
                .matches("{'error': 'source_id should be unique'}");
        get("/contacts/search?q=" + email)
                .expect(200)
                .matches("{'meta': {'count': 0, 'current_page': 1}, 'payload': []}");
    }

    @Test
    void contactsThatBreakTheirRulesAreNot() {
        var email = address();
        made(email, "");
        post("/contacts", "{\"name\": \"x\", \"email\": \"%s\"}".formatted(email))
                .expect(422)
                .matches("{'message': 'Email has already been taken', 'attributes': ['email']}");
        post("/contacts", "{\"name\": \"x\", \"email\": \"nobody\", \"phone_number\": \"12\"}")
                .expect(422)
                .matches("""
                {'message': 'Email Invalid email, Phone number should be in e164 format',
                 'attributes': ['email', 'phone_number']}""");
        post("/contacts", "{\"name\": \"x\", \"custom_attributes\": [1]}")
                .expect(422)
                .matches("{'error': 'custom_attributes must be an object'}");
    }

    @Test
    void contactsAreListedByPages() {
        var own = Desk.open(http());
        for (int i = 0; i < 17; i++) {
            own.contact("Contact " + (char) ('a' + i));
        }
        own.administrator()
                .post(own.path("/contacts"))
                .json("{\"name\": \"Anonymous\"}")
                .send()
                .expect(200);
        var first = own.agent()
                .get(own.path("/contacts?sort=name"))
                .send()
                .expect(200)
                .json();
        assertEquals(17, first.at("/meta/count").asInt());
        assertTrue(first.at("/meta/current_page").isInt());
        assertEquals(15, first.get("payload").size());
        assertEquals("Contact a", first.at("/payload/0/name").asText());
        var second = own.agent()
                .get(own.path("/contacts?sort=name&page=2&include_contact_inboxes=no"))
                .send()
                .json();
        assertEquals("2", second.at("/meta/current_page").textValue());
        assertEquals("Contact p", second.at("/payload/0/name").asText());
        assertTrue(second.at("/payload/0/contact_inboxes").isMissingNode());
        own.agent()
                .get(own.path("/contacts?page=999999999999"))
                .send()
                .expect(200)
                .matches("{'meta': {'count': 17, 'current_page': '999999999999'}, 'payload': []}");
    }

    @Test
    void contactsAreSearched() {
        var email = address();
        made(email, "");
        get("/contacts/search?include_contact_inboxes=false&page=1&q=" + email.toUpperCase(java.util.Locale.ROOT))
                .expect(200)
                .matches("{'meta': {'count': 1, 'current_page': '1'}, 'payload': [%s]}"
                        .formatted(contact("Cy Example", email, "{}", "")));
        get("/contacts/search?q=%20")
                .expect(200)
                .matches("{'meta': {'count': null, 'current_page': 1}, 'payload': []}");
    }

    @Test
    void aContactIsShownChangedAndDeleted() {
        var email = address();
        var path = "/contacts/" + made(email, ", \"custom_attributes\": {\"a\": 1}");
        get(path)
                .expect(200)
                .matches("{'payload': %s}"
                        .formatted(contact("Cy Example", email, "{'a': 1}", ", 'contact_inboxes': []")));
        get(path + "?include_contact_inboxes=false")
                .expect(200)
                .matches("{'payload': %s}".formatted(contact("Cy Example", email, "{'a': 1}", "")));
        patch(path, "{\"name\": \"Cy Two\", \"custom_attributes\": {\"b\": 2}, \"phone_number\": \"\"}")
                .expect(200)
                .matches("{'payload': %s}"
                        .formatted(contact("Cy Two", email, "{'a': 1, 'b': 2}", ", 'contact_inboxes': []")));
        post(path + "/destroy_custom_attributes", "{\"custom_attributes\": [\"a\"]}")
                .expect(200)
                .matches("{'payload': %s}".formatted(contact("Cy Two", email, "{'b': 2}", ", 'contact_inboxes': []")));
        patch(path, "{\"email\": \"nobody\"}")
                .expect(422)
                .matches("{'message': 'Email Invalid email', 'attributes': ['email']}");
        desk.agent().delete(desk.path(path)).send().expect(401).matches(NOT_ALLOWED);
        assertEquals("", admin.delete(desk.path(path)).send().expect(200).text());
        get(path).expect(404).matches(NOT_FOUND);
        patch(path, "{\"name\": \"x\"}").expect(404).matches(NOT_FOUND);
        admin.delete(desk.path(path)).send().expect(404).matches(NOT_FOUND);
    }

    @Test
    void anotherAccountsContactIsNotFound() {
        var other = Desk.open(http());
        var path = "/contacts/" + other.contact("Dee Example");
        get(path).expect(404).matches(NOT_FOUND);
        get(path + "/labels").expect(404).matches(NOT_FOUND);
        get(path + "/conversations").expect(404).matches(NOT_FOUND);
        patch(path, "{\"name\": \"x\"}").expect(404).matches(NOT_FOUND);
        post(
                        path + "/contact_inboxes",
                        "{\"inbox_id\": %d}".formatted(desk.api().id()))
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void aSessionIsMadeOrFound() {
        var email = address();
        var path = "/contacts/" + made(email, "") + "/contact_inboxes";
        var json =
                "{\"inbox_id\": %d, \"source_id\": \"%s\"}".formatted(desk.api().id(), email);
        post(path, json).expect(200).matches(session(email));
        post(path, json).expect(200).matches(session(email));
        post("/contacts/" + made(address(), "") + "/contact_inboxes", json)
                .expect(422)
                .matches("{'error': 'source_id should be unique'}");
        post(path, "{\"inbox_id\": 999999999}").expect(404).matches(NOT_FOUND);
        post(path, "{\"inbox_id\": %d}".formatted(desk.whatsapp().id()))
                .expect(422)
                .matches("{'error': 'param is missing or the value is empty: contact phone number'}");
    }

    @Test
    void labelsOfAContactAreReplaced() {
        var path = "/contacts/" + made(address(), "") + "/labels";
        post(path, "{\"labels\": [\"a\", \"b\"]}").expect(200).matches("{'payload': ['a', 'b']}");
        post(path, "{\"labels\": [\"b\", \"c\"]}").expect(200).matches("{'payload': ['b', 'c']}");
        get(path).expect(200).matches("{'payload': ['b', 'c']}");
        post(path, "{\"labels\": []}").expect(200).matches("{'payload': []}");
    }

    @Test
    void conversationsOfAContactAreThoseTheCallerSees() {
        var email = address();
        long contact = made(email, "");
        var path = "/contacts/" + contact + "/conversations";
        get(path).expect(200).matches("{'payload': []}");
        post(
                        "/conversations",
                        "{\"inbox_id\": %d, \"contact_id\": %d}"
                                .formatted(desk.api().id(), contact))
                .expect(200);
        var shape = ChatwootShapes.conversation(contact("Cy Example", email, "{}", ""), "", "[]", "null");
        desk.agent().get(desk.path(path)).send().expect(200).matches("{'payload': [" + shape + "]}");
        long hidden = post("/inboxes", "{\"name\": \"Hidden\", \"channel\": {\"type\": \"api\"}}")
                .ok()
                .json()
                .get("id")
                .asLong();
        post("/conversations", "{\"inbox_id\": %d, \"contact_id\": %d}".formatted(hidden, contact))
                .expect(200);
        get(path).expect(200).matches("{'payload': [" + shape + ", " + shape + "]}");
        desk.agent().get(desk.path(path)).send().expect(200).matches("{'payload': [" + shape + "]}");
    }
}
