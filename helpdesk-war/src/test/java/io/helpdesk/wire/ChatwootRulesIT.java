package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules as they are kept: chatwoot-desk 6. */
class ChatwootRulesIT extends WireTest {

    private static final String DENIED = "{\"error\": \"You are not authorized to do this action\"}";

    private Desk desk;
    private String rules;

    @BeforeEach
    void setUp() {
        desk = Desk.open(http());
        rules = desk.path("/automation_rules");
    }

    private static String rule(String conditions, String actions) {
        return """
                {"name": "VIP", "event_name": "message_created", "conditions": [%s], "actions": [%s]}""".formatted(conditions, actions);
    }

    private static String condition(String key, String operator, String values, String join) {
        return """
                {"attribute_key": "%s", "filter_operator": "%s", "values": %s, "query_operator": %s}""".formatted(key, operator, values, join);
    }

    private static String last(String key, String operator, String values) {
        return condition(key, operator, values, "null");
    }

    private static String action(String name, String params) {
        return "{\"action_name\": \"%s\", \"action_params\": [%s]}".formatted(name, params);
    }

    private Http.Reply post(String json) {
        return desk.administrator().post(rules).json(json).send();
    }

    @Test
    void rulesAreMadeShownChangedCopiedAndDeleted() {
        var team = desk.administrator()
                .post(desk.path("/teams"))
                .json("{\"name\": \"billing\"}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        var conditions = condition("message_type", "equal_to", "[\"incoming\"]", "\"AND\"") + ", "
                + last("content", "contains", "[\"refund\"]");
        var actions = action("add_label", "\"refund\"") + ", " + action("assign_team", String.valueOf(team));
        var made = post(rule(conditions, actions)).expect(200);
        var shape = """
                {"id": "@int", "account_id": %d, "name": "VIP", "description": %s, "event_name": "message_created",
                 "conditions": [
                  {"attribute_key": "message_type", "filter_operator": "equal_to", "values": ["incoming"],
                   "query_operator": "and"},
                  {"attribute_key": "content", "filter_operator": "contains", "values": ["refund"], "query_operator": null}],
                 "actions": [{"action_name": "add_label", "action_params": ["refund"]},
                  {"action_name": "assign_team", "action_params": [%d]}], "created_on": "@int", "active": %s}""";
        made.matches(shape.formatted(desk.account(), "null", team, "true"));
        assertTrue(
                made.text()
                        .contains(
                                "\"name\":\"VIP\",\"description\":null,\"event_name\":\"message_created\",\"conditions\":["
                                        + "{\"attribute_key\":\"message_type\",\"filter_operator\":\"equal_to\",\"values\":[\"incoming\"],"
                                        + "\"query_operator\":\"and\"},"),
                made::text);
        var one = rules + "/" + made.json().get("id").asLong();
        var shown = "{\"payload\": " + shape.formatted(desk.account(), "null", team, "true") + "}";
        desk.administrator().get(one).send().expect(200).matches(shown);
        desk.administrator()
                .patch(one)
                .json("{\"description\": \"Money\", \"active\": false}")
                .send()
                .expect(200)
                .matches("{\"payload\": " + shape.formatted(desk.account(), "\"Money\"", team, "false") + "}");
        var copy = desk.administrator().post(one + "/clone").send().expect(200);
        copy.matches("{\"payload\": " + shape.formatted(desk.account(), "\"Money\"", team, "false") + "}");
        var list = desk.administrator().get(rules).send().expect(200).json().get("payload");
        assertEquals(2, list.size());
        assertEquals(copy.json().at("/payload/id").asLong(), list.at("/1/id").asLong());
        desk.administrator()
                .put(one)
                .json("{\"event_name\": \"conversation_opened\", \"conditions\": [], \"actions\": []}")
                .send()
                .expect(200);
        var changed = desk.administrator().get(one).send().expect(200).json().get("payload");
        assertEquals("conversation_opened", changed.get("event_name").asText());
        assertEquals("[]", changed.get("conditions").toString());
        assertEquals("[]", changed.get("actions").toString());
        for (var request : List.of(
                desk.agent().get(rules),
                desk.agent().get(one),
                desk.agent().post(rules).json(rule("", "")),
                desk.agent().patch(one).json("{\"name\": \"Mine\"}"),
                desk.agent().post(one + "/clone"),
                desk.agent().delete(one))) {
            request.send().expect(401).matches(DENIED);
        }
        assertEquals("", desk.administrator().delete(one).send().expect(200).text());
        desk.administrator().get(one).send().expect(404);
        desk.administrator().delete(one).send().expect(404);
        var stranger = Desk.open(http());
        var theirs = stranger.path(
                "/automation_rules/" + copy.json().at("/payload/id").asLong());
        stranger.administrator().get(theirs).send().expect(404);
        stranger.administrator().post(theirs + "/clone").send().expect(404);
        stranger.administrator().delete(theirs).send().expect(404);
    }

    @Test
    void everyKeyOperatorAndActionComesBackAsItWasWritten() {
        for (var definition : List.of(
                "\"attribute_key\": \"order\", \"attribute_display_type\": 0, \"attribute_model\": 0",
                "\"attribute_key\": \"age\", \"attribute_display_type\": 1, \"attribute_model\": 1")) {
            desk.administrator()
                    .post(desk.path("/custom_attribute_definitions"))
                    .json("{\"attribute_display_name\": \"Some\", " + definition + "}")
                    .send()
                    .ok();
        }
        var policy = desk.administrator()
                .post(desk.path("/sla_policies"))
                .json("{\"name\": \"Gold\"}")
                .send()
                .ok()
                .json()
                .at("/payload/id")
                .asLong();
        var team = desk.administrator()
                .post(desk.path("/teams"))
                .json("{\"name\": \"billing\"}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        var ben = String.valueOf(desk.ben().id());
        var conditions = new ArrayList<String>();
        var joins = new String[] {"\"and\"", "\"or\""};
        for (var text : List.of("referer", "mail_subject", "email", "city", "company", "phone_number", "content")) {
            for (var operator : List.of("equal_to", "not_equal_to", "contains", "does_not_contain")) {
                conditions.add(condition(text, operator, "[\"a\", \"b\"]", joins[conditions.size() % 2]));
            }
        }
        conditions.add(condition("phone_number", "starts_with", "[\"+49\"]", joins[0]));
        for (var word : List.of("browser_language", "conversation_language", "country_code")) {
            conditions.add(condition(word, "equal_to", "[\"de\"]", joins[1]));
        }
        conditions.add(condition("status", "not_equal_to", "[\"open\", \"snoozed\"]", joins[0]));
        conditions.add(condition("priority", "equal_to", "[\"urgent\"]", joins[0]));
        conditions.add(condition("assignee_id", "equal_to", "[" + ben + "]", joins[0]));
        conditions.add(condition("team_id", "is_not_present", "[]", joins[0]));
        conditions.add(condition("inbox_id", "not_equal_to", "[" + desk.api().id() + "]", joins[0]));
        conditions.add(condition("labels", "equal_to", "[\"vip\"]", joins[1]));
        conditions.add(condition("message_type", "equal_to", "[\"template\"]", joins[0]));
        conditions.add(
                condition("status", "attribute_changed", "{\"from\": [\"open\"], \"to\": [\"resolved\"]}", joins[0]));
        conditions.add(condition("order", "days_before", "[\"3\"]", joins[0])
                .replace("}", ", \"custom_attribute_type\": \"conversation_attribute\"}"));
        conditions.add(last("age", "is_greater_than", "[\"18\"]")
                .replace("}", ", \"custom_attribute_type\": \"contact_attribute\"}"));
        var actions = List.of(
                action("send_message", "\"Hello {{contact.name}}\""),
                action("add_label", "\"a\", \"b\""),
                action("remove_label", "\"a\""),
                action("assign_agent", ben),
                action("assign_agent", "\"nil\""),
                action("assign_team", String.valueOf(team)),
                action("assign_team", "\"nil\""),
                action("change_status", "\"pending\""),
                action("change_priority", "\"high\""),
                action("change_priority", "\"nil\""),
                action("resolve_conversation", ""),
                action("snooze_conversation", ""),
                action("mute_conversation", ""),
                action("send_email_to_team", "{\"team_ids\": [" + team + "], \"message\": \"Look\"}"),
                action("send_email_transcript", "\"a@example.com, {{contact.email}}\""),
                action("send_webhook_event", "\"https://example.com/hook\""),
                action("add_sla", String.valueOf(policy)),
                action("add_private_note", "\"Look\""));
        var all = String.join(", ", conditions);
        var done = String.join(", ", actions);
        var made = post(rule(all, done)).expect(200).json();
        JsonShape.assertMatches("[" + all + "]", made.get("conditions"));
        JsonShape.assertMatches("[" + done + "]", made.get("actions"));
        for (var event : List.of(
                "conversation_created", "conversation_updated", "conversation_opened", "conversation_resolved")) {
            var json = post(rule("", "").replace("message_created", event))
                    .expect(200)
                    .json();
            assertEquals(event, json.get("event_name").asText());
        }
        var states = post(rule("", action("open_conversation", "") + "," + action("remove_assigned_team", "")))
                .expect(200)
                .json()
                .get("actions");
        JsonShape.assertMatches(
                "[" + action("change_status", "\"open\"") + ", " + action("assign_team", "\"nil\"") + "]", states);
    }

    @Test
    void whatIsNotSupportedIsRefusedInTheOriginalsWords() {
        post("{\"name\": \"a\"}")
                .expect(422)
                .matches("{\"error\": \"param is missing or the value is empty: event_name\"}");
        post(rule(
                        condition("foo", "equal_to", "[1]", "null") + ", "
                                + condition("bar", "equal_to", "[1]", "\"xor\""),
                        action("dance", "")))
                .expect(422)
                .matches("""
                        {"error": {"conditions": [
                          "Automation conditions foo,bar not supported.",
                          "Automation conditions should have query operator.",
                          "Query operator must be either \\"AND\\" or \\"OR\\""],
                         "actions": ["Automation actions dance not supported."]}}""");
        refused("conditions", rule(last("status", "contains", "[\"open\"]"), ""), unusable("status"));
        refused("conditions", rule(last("status", "equal_to", "[\"shut\"]"), ""), unusable("status"));
        refused("conditions", rule(last("status", "equal_to", "[]"), ""), unusable("status"));
        refused("conditions", rule(last("assignee_id", "equal_to", "[\"Ben\"]"), ""), unusable("assignee_id"));
        refused("conditions", rule(last("assignee_id", "equal_to", "[999999999]"), ""), "must exist");
        refused("actions", rule("", action("assign_agent", "999999999")), "must exist");
        refused("actions", rule("", action("add_sla", "999999999")), "must exist");
        for (var bad : List.of(
                action("assign_agent", "\"Ben\""),
                action("change_status", "\"shut\""),
                action("change_priority", "\"huge\""),
                action("send_webhook_event", "\"nowhere\""),
                action("send_email_transcript", "\"nobody\""),
                action("send_email_to_team", "{\"team_ids\": [], \"message\": \"Look\"}"),
                action("send_message", ""),
                action("add_label", ""))) {
            var name = bad.replaceAll(".*action_name\": \"(\\w+)\".*", "$1");
            refused("actions", rule("", bad), "Automation actions " + name + " have unusable params.");
        }
        refused(
                "actions",
                rule("", action("send_attachment", "1")),
                "Automation actions send_attachment have unusable params.");
        refused("event_name", rule("", "").replace("message_created", "message_eaten"), "is not included in the list");
        refused("name", rule("", "").replace("VIP", "a".repeat(256)), "is too long (maximum is 255 characters)");
        refused(
                "actions",
                rule("", (action("mute_conversation", "") + ",").repeat(50) + action("mute_conversation", "")),
                "exceeded maximum allowed");
        refused(
                "conditions",
                rule(
                        condition("content", "contains", "[\"a\"]", "\"and\"")
                                        .concat(",")
                                        .repeat(100)
                                + last("content", "contains", "[\"a\"]"),
                        ""),
                "exceeded maximum allowed");
        desk.administrator().get(rules).send().expect(200).matches("{\"payload\": []}");
    }

    private static String unusable(String key) {
        return "Automation conditions " + key + " have an unusable operator or values.";
    }

    private void refused(String field, String json, String sentence) {
        post(json).expect(422).matches("{\"error\": {\"" + field + "\": [\"" + sentence + "\"]}}");
    }
}
