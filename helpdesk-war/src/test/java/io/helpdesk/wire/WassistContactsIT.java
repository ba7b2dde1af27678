package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contacts (wassist 9), and which of them are blocked (wassist 10.2). */
class WassistContactsIT extends WireTest {

    private static final String CONTACTS = "/api/v1/contacts/";
    private static final String CONTACT = "{'id': '@uuid', 'phoneNumber': '%s', 'name': %s}";
    private static final String NOT_FOUND = "{'detail': 'Not found.'}";

    private static WassistFixture the;
    private static String blacklist;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
        blacklist = "/api/v1/phone-numbers/" + the.number + "/blacklist/";
    }

    private static Http.Reply post(String path, String json) {
        return the.http.post(path).json(json).send();
    }

    @Test
    void aContactIsMadeOnceAndFound() {
        var number = WassistFixture.digits();
        var made = post(CONTACTS, "{\"phoneNumber\": \"+" + number + "\"}")
                .expect(201)
                .matches(CONTACT.formatted(number, "null"))
                .json();
        var path = CONTACTS + made.get("id").asText() + "/";
        assertEquals(made, the.http.get(path).send().expect(200).json());
        // known already: the same one, and a name where there was none (wassist 9)
        assertEquals(
                made.get("id"),
                post(CONTACTS, "{\"phoneNumber\": \"" + number + "\", \"name\": \"Maya\"}")
                        .expect(201)
                        .matches(CONTACT.formatted(number, "'Maya'"))
                        .json()
                        .get("id"));
        post(CONTACTS, "{\"phoneNumber\": \"" + number + "\", \"name\": \"Another\"}")
                .expect(201)
                .matches(CONTACT.formatted(number, "'Maya'"));
        // and the one of a conversation
        assertEquals(made.get("id"), the.conversation(number).at("/contact/id"));
    }

    @Test
    void theNameIsChangedAndNothingElse() {
        var number = WassistFixture.digits();
        var path = CONTACTS
                + post(CONTACTS, "{\"phoneNumber\": \"" + number + "\", \"name\": null}")
                        .expect(201)
                        .json()
                        .get("id")
                        .asText()
                + "/";
        the.http
                .patch(path)
                .json("{\"name\": \"Maya\", \"phoneNumber\": \"1\"}")
                .send()
                .expect(200)
                .matches(CONTACT.formatted(number, "'Maya'"));
        the.http.patch(path).json("{}").send().expect(200).matches(CONTACT.formatted(number, "'Maya'"));
        the.http.patch(path).json("{\"name\": {}}").send().expect(400).matches("{'name': ['Not a valid string.']}");
        the.http.patch(path).json("{\"name\": null}").send().expect(200).matches(CONTACT.formatted(number, "null"));
        the.http.put(path).json("{}").send().expect(405);
        the.http.delete(path).send().expect(405);
    }

    @Test
    void manyAreMadeInTheirOrder() {
        var known = WassistFixture.digits();
        var other = WassistFixture.digits();
        var id = post(CONTACTS, "{\"phoneNumber\": \"" + known + "\"}")
                .expect(201)
                .json()
                .get("id")
                .asText();
        var list = post(CONTACTS + "bulk/", """
                {"contacts": [{"phoneNumber": "%1$s", "name": "Zoe"}, {"phoneNumber": "%2$s", "name": "Maya"},
                 {"phoneNumber": "+%1$s"}]}""".formatted(other, known))
                .expect(201)
                .json();
        assertEquals(3, list.size());
        assertEquals("Zoe", list.at("/0/name").asText());
        assertEquals(id, list.at("/1/id").asText());
        assertEquals("Maya", list.at("/1/name").asText());
        assertEquals(list.get(0), list.get(2));
    }

    @Test
    void oneWrongRowMakesNone() {
        int before = count();
        post(CONTACTS + "bulk/", """
                {"contacts": [{"phoneNumber": "%s"}, {"phoneNumber": "x"}, {"name": []}, 7]}""".formatted(WassistFixture.digits()))
                .expect(400)
                .matches("""
                {'contacts': [{}, {'phoneNumber': ['Enter a valid phone number.']},
                 {'phoneNumber': ['This field is required.'], 'name': ['Not a valid string.']},
                 {'non_field_errors': ['Invalid data. Expected a dictionary, but got int.']}]}""");
        post(CONTACTS + "bulk/", "{}").expect(400).matches("{'contacts': ['This field is required.']}");
        post(CONTACTS + "bulk/", "{\"contacts\": []}")
                .expect(400)
                .matches("{'contacts': ['This list may not be empty.']}");
        post(CONTACTS, "{\"name\": 7}").expect(400).matches("{'phoneNumber': ['This field is required.']}");
        post(CONTACTS, "{\"phoneNumber\": \"123\", \"name\": \"" + "x".repeat(256) + "\"}")
                .expect(400)
                .matches("{'phoneNumber': ['Enter a valid phone number.'],"
                        + " 'name': ['Ensure this field has no more than 255 characters.']}");
        assertEquals(before, count());
    }

    private static int count() {
        return the.http.get(CONTACTS).send().expect(200).json().get("count").asInt();
    }

    @Test
    void theyComeInPagesNewestFirst() {
        var own = WassistFixture.open(http());
        var first = WassistFixture.digits();
        var second = WassistFixture.digits();
        own.conversation(first);
        own.conversation(second);
        own.http.get(CONTACTS + "?limit=1").send().expect(200).matches("""
                {'count': 2, 'next': '@/.+/api/v1/contacts/[?]limit=1&offset=1/', 'previous': null, 'results': [%s]}""".formatted(
                        CONTACT.formatted(second, "null")));
        own.http
                .get(CONTACTS
                        + the.conversation(WassistFixture.digits())
                                .at("/contact/id")
                                .asText() + "/")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        own.http.get(CONTACTS + "7/").send().expect(404).matches(NOT_FOUND);
    }

    /** The core's rule: whoever is blocked opens nothing (chatwoot-application 5.3). */
    @Test
    void whoIsBlockedIsListedUntilLetGo() {
        var own = WassistFixture.open(http());
        var path = "/api/v1/phone-numbers/" + own.number + "/blacklist/";
        var known = WassistFixture.digits();
        var stranger = WassistFixture.digits();
        var contact = own.conversation(known).at("/contact/id").asText();
        own.http.get(path).send().expect(200).matches("[]");
        own.http
                .post(path)
                .json("{\"phoneNumber\": \"+" + known + "\"}")
                .send()
                .expect(200)
                .matches("[{'phoneNumber': '" + known + "', 'createdAt': '@iso'}]");
        var both = own.http
                .post(path)
                .json("{\"phoneNumbers\": [\"" + stranger + "\", \"" + known + "\"]}")
                .send()
                .expect(200)
                .json();
        assertEquals(2, both.size());
        assertEquals(stranger, both.at("/0/phoneNumber").asText());
        // the other wires know it as well
        var blocked = own.desk
                .administrator()
                .get(own.desk.path("/contacts/search?q=" + known))
                .send()
                .ok()
                .json();
        assertEquals("true", blocked.at("/payload/0/blocked").asText());
        own.http
                .post(path + "remove/")
                .json("{\"phoneNumbers\": [\"" + known + "\", \"" + WassistFixture.digits() + "\"]}")
                .send()
                .expect(200)
                .matches("[{'phoneNumber': '" + stranger + "', 'createdAt': '@iso'}]");
        assertEquals(contact, own.conversation(known).at("/contact/id").asText());
    }

    @Test
    void badNumbersBlockNobody() {
        post(blacklist, "{}").expect(400).matches("{'phoneNumber': ['This field is required.']}");
        post(blacklist, "{\"phoneNumber\": \"x\", \"phoneNumbers\": []}")
                .expect(400)
                .matches("{'phoneNumbers': ['This list may not be empty.'],"
                        + " 'phoneNumber': ['Enter a valid phone number.']}");
        post(blacklist, "{\"phoneNumbers\": [\"" + WassistFixture.digits() + "\", {}]}")
                .expect(400)
                .matches("{'phoneNumbers': {'1': ['Not a valid string.']}}");
        post(blacklist + "remove/", "{\"phoneNumbers\": \"x\"}")
                .expect(400)
                .matches("{'phoneNumbers': ['Expected a list of items but got type \\\"str\\\".']}");
        the.http.get(blacklist).send().expect(200).matches("[]");
        var other = WassistFixture.open(http());
        other.http.get(blacklist).send().expect(404).matches(NOT_FOUND);
        other.http.post(blacklist).json("{}").send().expect(404);
        other.http.post(blacklist + "remove/").json("{}").send().expect(404);
    }
}
