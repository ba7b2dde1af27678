package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules as they are kept: libredesk-resources 9. */
class LibredeskRulesIT extends WireTest {

    private static final String RULES = ROOT + "/automations/rules";
    private static final String DONE = "{'status': 'success', 'data': true}";
    private static final String DENIED = refusal("Permission denied", "PermissionException");
    private static final String WRONG = "Something went wrong";

    private LibredeskFixture the;

    @BeforeEach
    void setUp() {
        the = LibredeskFixture.open(http());
    }

    /** With these lists in it. */
    private static String rule(String type, String events, String conditions, String actions) {
        return """
                {"name": "Refunds", "description": "To billing", "type": "%s", "events": %s, "enabled": true, "rules": [
                  {"group_operator": "AND",
                   "groups": [{"logical_op": "OR", "rules": [%s]}, {"logical_op": "AND", "rules": []}],
                   "actions": [%s]}]}""".formatted(type, events, conditions, actions);
    }

    private static String condition(String field, String operator, String value) {
        return """
                {"field": "%s", "value": "%s", "operator": "%s", "field_type": "conversation", "case_sensitive_match": false}""".formatted(field, value, operator);
    }

    private static String action(String type, Object value) {
        return "{\"type\": \"%s\", \"value\": [\"%s\"]}".formatted(type, value);
    }

    private String update(String conditions, String actions) {
        return rule("conversation_update", "[\"conversation.message.incoming\"]", conditions, actions);
    }

    private long made(String json) {
        return the.admin
                .post(RULES)
                .json(json)
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
    }

    private List<Long> listed(String type) {
        var ids = new ArrayList<Long>();
        the.admin
                .get(RULES + "?type=" + type)
                .send()
                .expect(200)
                .json()
                .get("data")
                .forEach(rule -> ids.add(rule.get("id").asLong()));
        return ids;
    }

    @Test
    void rulesAreMadeShownChangedToggledAndDeleted() {
        var conditions = condition("subject", "contains", "refund,chargeback") + ", " + """
                {"field": "tier", "field_type": "contact_custom_attribute", "operator": "equals", "value": "Gold",
                 "case_sensitive_match": true}""";
        var made = the.admin
                .post(RULES)
                .json(update(conditions, action("assign_team", the.team) + ", " + action("add_tags", "billing")))
                .send()
                .expect(200);
        var shape = """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "Refunds", "description": "To billing",
                 "type": "conversation_update", "events": ["conversation.message.incoming"], "enabled": true, "weight": 0,
                 "execution_mode": "all", "rules": [
                  {"groups": [
                    {"rules": [
                      {"field": "subject", "value": "refund, chargeback", "operator": "contains", "field_type": "conversation",
                       "case_sensitive_match": false},
                      {"field": "tier", "value": "Gold", "operator": "equals", "field_type": "contact_custom_attribute",
                       "case_sensitive_match": true}], "logical_op": "OR"},
                    {"rules": [], "logical_op": "AND"}],
                   "actions": [{"type": "assign_team", "value": ["%d"]}, {"type": "add_tags", "value": ["billing"]}],
                   "group_operator": "AND"}]}""".formatted(the.team);
        made.matches(success(shape));
        assertTrue(
                made.text()
                        .contains(
                                "\"enabled\":true,\"weight\":0,\"execution_mode\":\"all\",\"rules\":[{\"groups\":[{\"rules\":"
                                        + "[{\"field\":\"subject\",\"value\":\"refund, chargeback\",\"operator\":\"contains\""),
                made::text);
        var one = RULES + "/" + made.json().at("/data/id").asLong();
        the.admin.get(one).send().expect(200).matches(success(shape));
        the.admin.get(RULES + "?type=conversation_update").send().expect(200).matches(success("[" + shape + "]"));
        the.admin.get(RULES + "?type=new_conversation").send().expect(200).matches(success("[]"));
        the.admin.get(RULES).send().expect(200).matches(success("[]"));
        var toggled = the.admin.put(one + "/toggle").send().expect(200).json().get("data");
        assertEquals(false, toggled.get("enabled").asBoolean());
        the.admin
                .put(one)
                .json(rule("time_trigger", "[]", condition("hours_since_created", "greater than", "24"), "")
                        .replace("true", "false"))
                .send()
                .expect(200);
        var changed = the.admin.get(one).send().expect(200).json().get("data");
        assertEquals("time_trigger", changed.get("type").asText());
        assertEquals("[]", changed.get("events").toString());
        assertEquals(false, changed.get("enabled").asBoolean());
        assertEquals("[]", changed.at("/rules/0/actions").toString());
        the.agent.get(RULES + "?type=time_trigger").send().expect(403).matches(DENIED);
        the.agent.get(one).send().expect(403).matches(DENIED);
        the.agent.put(one + "/toggle").send().expect(403).matches(DENIED);
        the.agent.delete(one).send().expect(403).matches(DENIED);
        the.admin.delete(one).send().expect(200).matches(DONE);
        the.admin.delete(one).send().expect(200).matches(DONE);
        the.admin.get(one).send().expect(400).matches(input("Rule not found"));
        the.admin.get(RULES + "/x").send().expect(400).matches(input("Rule not found"));
        the.admin.put(one + "/toggle").send().expect(400).matches(input("Rule not found"));
        the.admin.put(one).json(update("", "")).send().expect(400).matches(input("Rule not found"));
    }

    @Test
    void rulesAreOrderedByTheirWeights() {
        var first = made(rule("new_conversation", "[]", "", ""));
        var second = made(rule("new_conversation", "[]", "", ""));
        var other = made(update("", ""));
        assertEquals(List.of(first, second), listed("new_conversation"));
        the.admin
                .put(RULES + "/weights")
                .json("{\"%d\": 2, \"%d\": 1, \"999999999\": 3}".formatted(first, second))
                .send()
                .expect(200)
                .matches(DONE);
        assertEquals(List.of(second, first), listed("new_conversation"));
        the.admin
                .put(RULES + "/execution-mode")
                .json("{\"mode\": \"first_match\"}")
                .send()
                .expect(200)
                .matches(DONE);
        var shown = the.admin.get(RULES + "/" + first).send().expect(200).json().get("data");
        assertEquals(2, shown.get("weight").asInt());
        assertEquals("first_match", shown.get("execution_mode").asText());
        assertEquals(
                "all",
                the.admin
                        .get(RULES + "/" + other)
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/execution_mode")
                        .asText());
        the.admin
                .put(RULES + "/execution-mode")
                .json("{\"mode\": \"some\"}")
                .send()
                .expect(400)
                .matches(input("automation.invalidRuleExecutionMode"));
        the.admin.put(RULES + "/weights").json("{\"x\": 2}").send().expect(400).matches(input("Error parsing request"));
        the.agent.put(RULES + "/weights").json("{}").send().expect(403).matches(DENIED);
        the.agent
                .put(RULES + "/execution-mode")
                .json("{\"mode\": \"all\"}")
                .send()
                .expect(403)
                .matches(DENIED);
    }

    @Test
    void everyFieldOperatorAndActionComesBackAsItWasWritten() {
        var webhook = the.admin
                .post(ROOT + "/webhooks")
                .json("{\"name\": \"a\", \"url\": \"https://example.com/" + Desk.word()
                        + "\", \"events\": [\"message.created\"], \"is_active\": false}")
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
        var policy = the.admin
                .post(ROOT + "/sla")
                .json("{\"name\": \"Gold\", \"resolution_time\": \"8h\"}")
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
        var ben = the.desk.ben().id();
        var conditions = new ArrayList<String>();
        for (var text : List.of("contact_email", "subject", "content")) {
            for (var operator : List.of("equals", "not equals", "contains", "not contains", "starts with")) {
                conditions.add(condition(text, operator, "a, b"));
            }
            conditions.add(condition(text, "set", ""));
            conditions.add(condition(text, "not set", ""));
            conditions.add(condition(text, "greater than", "7"));
        }
        for (var prefix : List.of("", "previous_")) {
            conditions.add(condition(prefix + "status", "equals", "4"));
            conditions.add(condition(prefix + "priority", "not equals", "0"));
            conditions.add(condition(prefix + "priority", "equals", "3"));
            conditions.add(condition(prefix + "assigned_user", "equals", String.valueOf(ben)));
            conditions.add(condition(prefix + "assigned_team", "not set", ""));
        }
        conditions.add(condition("inbox", "equals", String.valueOf(the.inbox)));
        for (var since : List.of("created", "first_reply", "last_reply", "resolved")) {
            conditions.add(condition("hours_since_" + since, "less than", "48"));
        }
        var actions = List.of(
                action("assign_team", the.team),
                action("assign_user", ben),
                action("set_status", 1),
                action("set_status", 3),
                action("set_status", 4),
                action("set_priority", 4),
                action("set_sla", policy),
                "{\"type\":\"add_tags\",\"value\":[\"a\",\"b\"]}",
                action("set_tags", "a"),
                action("remove_tags", "a"),
                action("send_private_note", "<p>Hello</p>"),
                action("send_reply", "<p>Hello</p>"),
                "{\"type\": \"send_csat\", \"value\": []}",
                action("snooze", "2h"),
                "{\"type\": \"trigger_webhook\", \"value\": [\"" + webhook + "\", \"order.late\"]}",
                "{\"type\": \"notify\", \"value\": [], \"message\": \"Look\", \"subject\": \"Late\", \"recipients\":"
                        + " [\"assignee\", \"assigned_team\", \"team:" + the.team + "\", \"user:" + ben + "\"]}");
        var events = """
                ["conversation.user.assigned", "conversation.team.assigned", "conversation.status.change",
                 "conversation.priority.change", "conversation.message.outgoing", "conversation.message.incoming"]""";
        var all = "[" + String.join(", ", conditions) + "]";
        var done = "[" + String.join(", ", actions) + "]";
        var id = made(rule("conversation_update", events, String.join(", ", conditions), String.join(", ", actions)));
        var data = the.admin.get(RULES + "/" + id).send().expect(200).json().get("data");
        JsonShape.assertMatches(all, data.at("/rules/0/groups/0/rules"));
        JsonShape.assertMatches(done, data.at("/rules/0/actions"));
        assertEquals(6, data.get("events").size());
        the.admin
                .delete(ROOT + "/sla/" + policy)
                .send()
                .expect(400)
                .matches(
                        input(
                                "Cannot delete SLA as it is in use, Please remove this SLA from all teams and automation rules before deleting"));
        the.desk
                .administrator()
                .delete(the.desk.path("/sla_policies/" + policy))
                .send()
                .expect(422)
                .matches("{\"error\": \"Sla policy is in use by a team or an automation rule\"}");
        the.admin.delete(RULES + "/" + id).send().expect(200).matches(DONE);
        the.admin.delete(ROOT + "/sla/" + policy).send().expect(200).matches(DONE);
    }

    @Test
    void whatWouldNeverHoldOrDoAnythingIsRefused() {
        refused(update("", "").replace("Refunds", ""), "`name` empty");
        refused(update("", "").replace("Refunds", "a".repeat(256)), WRONG);
        refused(rule("sometimes", "[]", "", ""), WRONG);
        refused(rule("conversation_update", "[\"conversation.moved\"]", "", ""), WRONG);
        refused("{\"name\": \"a\", \"type\": \"new_conversation\"}", WRONG);
        refused(update("", "").replace("\"logical_op\": \"AND\"", "\"logical_op\": \"NOR\""), WRONG);
        refused(update("", "").replace("\"group_operator\": \"AND\"", "\"group_operator\": \"\""), WRONG);
        refused(
                update("", "").replace("\"groups\": [", "\"groups\": [{\"logical_op\": \"AND\", \"rules\": []},"),
                WRONG);
        refused(update(condition("weather", "equals", "rain"), ""), WRONG);
        refused(update(condition("subject", "resembles", "rain"), ""), WRONG);
        refused(update(condition("status", "equals", "5"), ""), WRONG);
        refused(update(condition("status", "contains", "1"), ""), WRONG);
        refused(update(condition("priority", "equals", "High"), ""), WRONG);
        refused(update(condition("hours_since_created", "less than", "soon"), ""), WRONG);
        refused(update(condition("inbox", "equals", "999999999"), ""), WRONG);
        refused(update(condition("assigned_user", "equals", "999999999"), ""), WRONG);
        refused(update(condition("subject", "equals", "a".repeat(1001)), ""), WRONG);
        refused(update("\"subject\"", ""), "Error parsing request");
        var conditions = new ArrayList<String>();
        for (int i = 0; i < 101; i++) {
            conditions.add(condition("subject", "equals", "a"));
        }
        refused(update(String.join(",", conditions), ""), WRONG);
        refused(update("", action("dance", "1")), WRONG);
        refused(update("", action("assign_team", "")), "`assign_team` empty");
        refused(update("", action("assign_team", "999999999")), WRONG);
        refused(update("", action("set_status", "2")), WRONG);
        refused(update("", action("set_priority", "9")), WRONG);
        refused(update("", action("set_sla", "999999999")), WRONG);
        refused(update("", action("snooze", "tomorrow")), WRONG);
        refused(update("", action("trigger_webhook", "1")), WRONG);
        refused(
                update("", "{\"type\": \"notify\", \"subject\": \"a\", \"message\": \"b\", \"recipients\": [\"all\"]}"),
                WRONG);
        refused(
                update("", "{\"type\": \"notify\", \"subject\": \"a\", \"message\": \"b\", \"recipients\": []}"),
                WRONG);
        refused(update("", action("send_reply", "a".repeat(20_001))), WRONG);
        var stranger = LibredeskFixture.open(http());
        refused(update("", action("assign_team", stranger.team)), WRONG);
        assertEquals(List.of(), listed("conversation_update"));
        var id = made(update("", ""));
        stranger.admin.get(RULES + "/" + id).send().expect(400).matches(input("Rule not found"));
        stranger.admin.delete(RULES + "/" + id).send().expect(200).matches(DONE);
        stranger.admin
                .put(RULES + "/weights")
                .json("{\"" + id + "\": 7}")
                .send()
                .expect(200);
        assertEquals(
                0,
                the.admin
                        .get(RULES + "/" + id)
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/weight")
                        .asInt());
    }

    private void refused(String json, String message) {
        the.admin.post(RULES).json(json).send().expect(400).matches(input(message));
    }

    @Test
    void whatOneWireHasNoWordsForIsNotShownThere() {
        var id = made(update(condition("subject", "contains", "refund"), action("add_tags", "billing")));
        var chatwoot = the.desk.path("/automation_rules");
        the.desk.administrator().get(chatwoot).send().expect(200).matches("{\"payload\": []}");
        the.desk.administrator().get(chatwoot + "/" + id).send().expect(404);
        the.desk
                .administrator()
                .patch(chatwoot + "/" + id)
                .json("{\"active\": false}")
                .send()
                .expect(404);
        the.desk.administrator().post(chatwoot + "/" + id + "/clone").send().expect(404);
        the.desk.administrator().delete(chatwoot + "/" + id).send().expect(404);
        var theirs = the.desk
                .administrator()
                .post(chatwoot)
                .json("{\"name\": \"a\", \"event_name\": \"message_created\", \"conditions\": [], \"actions\": []}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        for (var type : List.of("new_conversation", "time_trigger")) {
            assertEquals(List.of(), listed(type));
        }
        assertEquals(List.of(id), listed("conversation_update"));
        the.admin.get(RULES + "/" + theirs).send().expect(400).matches(input("Rule not found"));
        the.admin.delete(RULES + "/" + theirs).send().expect(200).matches(DONE);
        the.desk.administrator().get(chatwoot + "/" + theirs).send().expect(200);
    }
}
