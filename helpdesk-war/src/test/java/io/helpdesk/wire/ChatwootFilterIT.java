package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversations by attributes, operators and values (chatwoot-application 3.4), in an account with four of them. */
class ChatwootFilterIT extends WireTest {

    private static ChatwootFixture the;

    /** Open, urgent, Ben's, vip, with a referer and custom attributes. */
    private static long one;

    /** Resolved, without anything. */
    private static long two;

    /** Snoozed, low, of a team, late and vip. */
    private static long three;

    /** Open, in an inbox that agents do not see. */
    private static long four;

    private static long team;

    @BeforeAll
    static void setUp() {
        the = ChatwootFixture.open(http());
        team = the.team("");
        define("plan", 0);
        define("seats", 1);
        define("renewed_on", 5);
        define("trial", 7);
        define("price", 2);
        one = created(the.inbox, """
                , "assignee_id": %d, "additional_attributes": {"referer": "https://shop.example.com/cart"},
                 "custom_attributes": {"plan": "Gold", "seats": 10, "renewed_on": "2026-02-03", "trial": false,
                 "price": "99.5"}""".formatted(the.desk.ben().id()));
        two = created(the.inbox, ", \"custom_attributes\": {\"plan\": {\"name\": \"Gold\"}, \"seats\": \"many\"}");
        three = created(
                the.inbox, ", \"custom_attributes\": {\"plan\": \"silver\", \"seats\": \"9.5\", \"trial\": \"true\"}");
        four = created(the.closedInbox, "");
        change(one, "/toggle_priority", "{\"priority\": \"urgent\"}");
        change(one, "/labels", "{\"labels\": [\"vip\"]}");
        change(two, "/toggle_status", "{\"status\": \"resolved\"}");
        change(three, "/toggle_priority", "{\"priority\": \"low\"}");
        change(three, "/labels", "{\"labels\": [\"vip\", \"late\"]}");
        change(three, "/assignments", "{\"team_id\": " + team + "}");
        change(three, "/toggle_status", "{\"status\": \"snoozed\"}");
    }

    private static void define(String key, int type) {
        the.admin
                .post(the.desk.path("/custom_attribute_definitions"))
                .json("{\"attribute_display_name\": \"" + key + "\", \"attribute_key\": \"" + key
                        + "\", \"attribute_display_type\": " + type + ", \"attribute_model\": 0}")
                .send()
                .expect(200);
    }

    private static long created(long inbox, String more) {
        var source = the.session(the.desk.contact("Flo Example"), inbox);
        return the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"" + more + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static void change(long conversation, String action, String json) {
        the.admin.post(the.in(conversation, action)).json(json).send().expect(200);
    }

    private static Http.Reply filter(Http who, String payload) {
        return who.post(the.desk.path("/conversations/filter"))
                .json("{\"payload\": " + payload + "}")
                .send();
    }

    /** @param values a JSON array */
    private static String condition(String key, String operator, String values, String join) {
        return """
                {"attribute_key": "%s", "filter_operator": "%s", "values": %s, "query_operator": %s}""".formatted(key, operator, values, join == null ? "null" : "\"" + join + "\"");
    }

    /** Which of the four were found, as digits. */
    private static String found(Http who, String payload) {
        var payloadJson = filter(who, payload).expect(200).json().get("payload");
        var order = List.of(one, two, three, four);
        return StreamSupport.stream(payloadJson.spliterator(), false)
                .map(each -> order.indexOf(each.get("id").asLong()) + 1)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status | equal_to | [\"open\"] | 14",
                "status | not_equal_to | [\"open\", \"resolved\"] | 3",
                "status | equal_to | [\"all\"] | 1234",
                "priority | equal_to | [\"urgent\", \"low\"] | 13",
                "priority | not_equal_to | [\"urgent\"] | 3",
                "assignee_id | equal_to | [\"{ben}\"] | 1",
                "assignee_id | is_present | [] | 1",
                "assignee_id | is_not_present | null | 234",
                "inbox_id | equal_to | [{inbox}] | 123",
                "inbox_id | not_equal_to | [{inbox}] | 4",
                "team_id | equal_to | [{team}] | 3",
                "team_id | is_not_present | [] | 124",
                "display_id | equal_to | [{one}, {two}] | 12",
                "campaign_id | is_not_present | [] | 1234",
                "campaign_id | equal_to | [1] | ",
                "labels | equal_to | [\"vip\"] | 13",
                "labels | not_equal_to | [\"late\"] | 124",
                "labels | is_present | [] | 13",
                "labels | is_not_present | [] | 24",
                "referer | contains | [\"SHOP.example\"] | 1",
                "referer | does_not_contain | [\"shop\"] | ",
                "referer | equal_to | [\"https://shop.example.com/cart\"] | 1",
                "created_at | is_greater_than | [\"2026-01-01\"] | 1234",
                "created_at | is_less_than | [\"2026-01-01\"] | ",
                "created_at | is_greater_than | [\"{today}\"] | ",
                "last_activity_at | days_before | [0] | ",
                "last_activity_at | days_before | [\"1\"] | ",
                "plan | equal_to | [\"gold\"] | 1",
                "plan | not_equal_to | [\"gold\"] | 234",
                "plan | contains | [\"IL\"] | 3",
                "plan | is_present | [] | 123",
                "plan | is_not_present | [] | 4",
                "seats | equal_to | [10] | 1",
                "seats | is_less_than | [\"10\"] | 3",
                "seats | is_greater_than | [1] | 13",
                "renewed_on | is_greater_than | [\"2026-02-02\"] | 1",
                "renewed_on | days_before | [1] | 1",
                "trial | equal_to | [\"true\"] | 3",
                "trial | equal_to | [false] | 1",
                "price | is_greater_than | [99] | 1"
            })
    void eachAttributeByEachOfItsOperators(String key, String operator, String values, String wanted) {
        var filled = values.replace("{ben}", String.valueOf(the.desk.ben().id()))
                .replace("{inbox}", String.valueOf(the.inbox))
                .replace("{team}", String.valueOf(team))
                .replace("{one}", String.valueOf(one))
                .replace("{two}", String.valueOf(two))
                .replace("{today}", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
        assertEquals(
                wanted == null ? "" : wanted,
                found(the.admin, "[" + condition(key, operator, filled, null) + "]"),
                key + " " + operator + " " + filled);
    }

    @Test
    void andBindsTighterThanOr() {
        assertEquals(
                "12",
                found(
                        the.admin,
                        Stream.of(
                                        condition("status", "equal_to", "[\"resolved\"]", "or"),
                                        condition("labels", "equal_to", "[\"vip\"]", "AND"),
                                        condition("priority", "equal_to", "[\"urgent\"]", null))
                                .collect(Collectors.joining(", ", "[", "]"))));
        assertEquals("1234", found(the.admin, "[]"));
    }

    @Test
    void anAgentFindsWhatTheySee() {
        var reply = filter(the.agent, "[" + condition("status", "equal_to", "[\"all\"]", null) + "]")
                .expect(200)
                .json();
        assertEquals(3, reply.at("/meta/all_count").asInt());
        assertEquals(1, reply.at("/meta/mine_count").asInt());
        assertEquals(2, reply.at("/meta/unassigned_count").asInt());
        assertEquals(3, reply.get("meta").size(), reply.get("meta").toString());
        assertEquals(3, reply.get("payload").size());
        the.agent
                .post(the.desk.path("/conversations/filter?page=2"))
                .json("{\"payload\": []}")
                .send()
                .expect(200)
                .matches("{'meta': {'mine_count': 1, 'unassigned_count': 2, 'all_count': 3}, 'payload': []}");
    }

    @Test
    void whatIsNoFilterIsRefusedInTheOriginalsWords() {
        refused(
                "[" + condition("status", "eq", "[\"open\"]", null) + "]",
                "Invalid operator. The allowed operators for status are [equal_to,not_equal_to].");
        refused(
                "[" + condition("status", "equal_to", "[]", null) + "]",
                "Invalid value. The values provided for status are invalid");
        refused(
                "[" + condition("status", "equal_to", "[\"closed\"]", null) + "]",
                "Invalid value. The values provided for status are invalid");
        refused(
                "[" + condition("inbox_id", "equal_to", "[\"x\"]", null) + "]",
                "Invalid value. The values provided for inbox_id are invalid");
        refused(
                "[" + condition("created_at", "is_less_than", "[\"yesterday\"]", null) + "]",
                "Invalid value. The values provided for created_at are invalid");
        refused(
                "[" + condition("seats", "equal_to", "[\"1e999\"]", null) + "]",
                "Invalid value. The values provided for seats are invalid");
        refused(
                "[" + condition("phone_number", "equal_to", "[\"1\"]", null) + "]",
                "Invalid attribute key - [phone_number]. The key should be one of [status,assignee_id,inbox_id,team_id,"
                        + "priority,display_id,campaign_id,labels,browser_language,conversation_language,country_code,"
                        + "referer,created_at,last_activity_at,mail_subject] or a custom attribute defined in the account.");
        var open = condition("status", "equal_to", "[\"open\"]", null);
        var joins = "Query operator must be either \"AND\" or \"OR\".";
        refused("[" + open + ", " + open + "]", joins);
        refused("[" + condition("status", "eq", "[]", "XOR") + ", " + open + "]", joins);
        refused("[" + condition("status", "equal_to", "[\"open\"]", "AND") + "]", joins);
        refused("\"x\"", "param is missing or the value is empty: payload");
        refused("[" + ("7, ".repeat(100)) + "7]", "payload has more than 100 conditions");
        filter(the.bot(the.inbox), "[]").expect(401);
    }

    private static void refused(String payload, String words) {
        assertEquals(
                words,
                filter(the.agent, payload).expect(422).json().get("error").asText());
    }
}
