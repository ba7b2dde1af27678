package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts by attributes, operators and values (chatwoot-resources 1.2), and those who are there (1.1). */
class ChatwootContactFilterIT extends WireTest {

    private static final String REFUSED = "{'error': '%s'}";

    private static Desk desk;

    /** With everything that can be asked for. */
    private static long one;

    /** With an address alone, blocked. */
    private static long two;

    /** Without anything: a visitor. */
    private static long three;

    private static String number;

    @BeforeAll
    static void setUp() {
        desk = Desk.open(http());
        number = Desk.phoneNumber();
        desk.administrator()
                .post(desk.path("/custom_attribute_definitions"))
                .json("""
                        {"attribute_display_name": "Plan", "attribute_key": "plan", "attribute_display_type": 0,
                         "attribute_model": 1}""")
                .send()
                .expect(200);
        one = made("""
                {"name": "Ada Example", "email": "ada@example.com", "phone_number": "%s", "identifier": "Ext-9",
                 "additional_attributes": {"city": "Pune", "country_code": "IN", "company": "Acme Tools"},
                 "custom_attributes": {"plan": "Gold"}}""".formatted(number));
        two = made("{\"name\": \"Bo Sample\", \"email\": \"bo@example.org\", \"blocked\": true}");
        three = made("{\"name\": \"Cy Sample\"}");
        desk.administrator()
                .post(desk.path("/contacts/" + one + "/labels"))
                .json("{\"labels\": [\"vip\"]}")
                .send()
                .expect(200);
        // whom nobody of this account finds
        var other = Desk.open(http());
        other.administrator()
                .post(other.path("/contacts"))
                .json("{\"name\": \"Ada Example\", \"email\": \"bo@example.org\"}")
                .send()
                .expect(200);
    }

    private static long made(String json) {
        return desk.administrator()
                .post(desk.path("/contacts"))
                .json(json)
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
    }

    private static Http.Reply filter(String query, String payload) {
        return desk.agent()
                .post(desk.path("/contacts/filter" + query))
                .json("{\"payload\": " + payload + "}")
                .send();
    }

    private static String condition(String key, String operator, String values, String join) {
        return """
                {"attribute_key": "%s", "filter_operator": "%s", "values": %s, "query_operator": %s}""".formatted(key, operator, values, join == null ? "null" : "\"" + join + "\"");
    }

    private static String found(JsonNode reply) {
        var order = List.of(one, two, three);
        return StreamSupport.stream(reply.get("payload").spliterator(), false)
                .map(each -> order.indexOf(each.get("id").asLong()) + 1)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | equal_to | [\"ADA example\"] | 1",
                "name | not_equal_to | [\"ada example\"] | 23",
                "name | contains | [\"SAMPLE\"] | 23",
                "name | does_not_contain | [\"sample\"] | 1",
                "email | equal_to | [\"Bo@Example.org\", \"ada@example.com\"] | 2",
                "email | not_equal_to | [\"bo@example.org\"] | 1",
                "email | contains | [\"EXAMPLE.com\"] | 1",
                "phone_number | equal_to | [\"{digits}\"] | 1",
                "phone_number | not_equal_to | [\"{digits}\"] | ",
                "phone_number | contains | [\"{digits}\"] | 1",
                "phone_number | starts_with | [\"{digits}\"] | 1",
                "identifier | equal_to | [\"EXT-9\"] | 1",
                "country_code | equal_to | [\"in\"] | 1",
                "city | contains | [\"PUN\"] | 1",
                "city | not_equal_to | [\"Goa\"] | 1",
                "company | equal_to | [\"acme tools\"] | 1",
                "labels | equal_to | [\"VIP\"] | 1",
                "labels | not_equal_to | [\"vip\"] | 23",
                "labels | is_present | [] | 1",
                "labels | is_not_present | [] | 23",
                "created_at | is_greater_than | [\"2026-01-01\"] | 123",
                "created_at | is_less_than | [\"2026-01-01\"] | ",
                "created_at | is_greater_than | [\"{tomorrow}\"] | ",
                "last_activity_at | days_before | [0] | ",
                "blocked | equal_to | [true] | 2",
                "blocked | not_equal_to | [\"true\"] | 13",
                "plan | equal_to | [\"gold\"] | 1",
                "plan | not_equal_to | [\"gold\"] | 23",
                "plan | is_not_present | [] | 23"
            })
    void eachAttributeByEachOfItsOperators(String key, String operator, String values, String wanted) {
        var filled = values.replace("{digits}", number.substring(1))
                .replace("{tomorrow}", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
        var reply = filter("", "[" + condition(key, operator, filled, null) + "]")
                .expect(200)
                .json();
        assertEquals(wanted == null ? "" : wanted, found(reply), key + " " + operator + " " + filled);
        assertEquals(reply.get("payload").size(), reply.at("/meta/count").asInt());
    }

    @Test
    void conditionsAreJoinedAndPagesCounted() {
        var either = "[" + condition("city", "equal_to", "[\"pune\"]", "OR") + ","
                + condition("blocked", "equal_to", "[true]", null) + "]";
        assertEquals("12", found(filter("", either).expect(200).json()));
        filter("?page=2", either).expect(200).matches("{'meta': {'count': 2, 'current_page': '2'}, 'payload': []}");
        filter("?include_contact_inboxes=false", "[" + condition("name", "equal_to", "[\"cy sample\"]", null) + "]")
                .expect(200)
                .matches("""
                        {'meta': {'count': 1, 'current_page': 1}, 'payload': [{'additional_attributes': {},
                         'availability_status': 'offline', 'email': null, 'id': %d, 'name': 'Cy Sample',
                         'phone_number': null, 'blocked': false, 'identifier': null, 'thumbnail': '',
                         'custom_attributes': {}, 'created_at': '@epoch'}]}""".formatted(three));
    }

    @Test
    void whatIsNoFilterIsRefusedInTheOriginalsWords() {
        refused(
                condition("email", "eq", "[\"a\"]", null),
                "Invalid operator. The allowed operators for email are [equal_to,not_equal_to,contains,does_not_contain].");
        refused(condition("name", "equal_to", "[]", null), "Invalid value. The values provided for name are invalid");
        refused(
                condition("status", "equal_to", "[\"open\"]", null),
                "Invalid attribute key - [status]. The key should be one of [name,phone_number,email,identifier,country_code,"
                        + "city,company,labels,created_at,last_activity_at,blocked] or a custom attribute defined in the account.");
        refused(
                condition("name", "equal_to", "[\"a\"]", "XOR") + "," + condition("name", "equal_to", "[\"a\"]", null),
                "Query operator must be either \\\"AND\\\" or \\\"OR\\\".");
    }

    private static void refused(String conditions, String error) {
        filter("", "[" + conditions + "]").expect(422).matches(REFUSED.formatted(error));
    }

    @Test
    void activeAreThoseWhoAreThere() {
        var other = Desk.open(http());
        var path = other.path("/contacts/active");
        other.contact("Dee Example");
        other.agent().get(path).send().expect(200).matches("{'meta': {'count': 0, 'current_page': 1}, 'payload': []}");
        var contact = http().post(other.visitorPath("/contacts"))
                .json("{\"name\": \"Vera Example\"}")
                .send()
                .expect(200)
                .json();
        var visitor = CableClient.ofContact(contact.get("pubsub_token").asText());
        try (var guest = CableClient.open(server().base()).in(visitor)) {
            guest.await("presence.update");
            // who is there is remembered for a second
            Eventually.is(
                    () -> {
                        var active = other.agent()
                                .get(path)
                                .send()
                                .expect(200)
                                .json()
                                .get("payload");
                        return active.size() == 1
                                && active.get(0).get("id").asLong()
                                        == contact.get("id").asLong()
                                && active.get(0).has("contact_inboxes");
                    },
                    () -> "the visitor is not there");
        }
    }
}
