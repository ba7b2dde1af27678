package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.encoded;
import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.DONE;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Statuses of an account's own (libredesk-resources 6, libredesk 10.1). */
class LibredeskStatusesIT extends WireTest {

    private static final String SHAPE =
            "{\"id\": \"@int\", \"created_at\": \"@iso\", \"name\": \"%s\", \"category\": \"%s\"}";
    private static final String FAILED = refusal("Something went wrong", "GeneralException");
    private static final String DEFAULT = input("Cannot update default conversation status");

    private LibredeskFixture the;

    @BeforeEach
    void open() {
        the = LibredeskFixture.open(http());
    }

    private Http.Reply create(String name, String category) {
        return the.admin
                .post(ROOT + "/statuses")
                .json("{\"name\": \"" + name + "\", \"category\": \"" + category + "\"}")
                .send();
    }

    private long made(String name, String category) {
        return create(name, category).expect(200).json().at("/data/id").asLong();
    }

    private String path(long id) {
        return ROOT + "/statuses/" + id;
    }

    private Http.Reply set(String uuid, String status) {
        return the.admin
                .put(in(uuid, "/status"))
                .json("{\"status\": \"" + status + "\"}")
                .send();
    }

    private void assertShown(String uuid, String status, String category, long id) {
        var shown = the.shown(uuid);
        assertEquals(
                List.of(status, category, String.valueOf(id)),
                List.of(
                        shown.get("status").asText(),
                        shown.get("status_category").asText(),
                        shown.get("status_id").asText()));
    }

    /** The keys of a list's conversations, as the filter asks for them. */
    private List<String> found(String field, String operator, String value) {
        var model = field.startsWith("name") ? "conversation_statuses" : "conversations";
        var filters = "[{\"model\": \"" + model + "\", \"field\": \"" + field + "\", \"operator\": \"" + operator
                + "\", \"value\": \"" + value + "\"}]";
        return uuids(the.admin
                .get(ROOT + "/conversations/all?order_by=conversations.status_id&order=asc&filters=" + encoded(filters))
                .send()
                .expect(200)
                .json());
    }

    private static List<String> uuids(JsonNode page) {
        var uuids = new ArrayList<String>();
        page.at("/data/results").forEach(each -> uuids.add(each.get("uuid").asText()));
        return uuids;
    }

    @Test
    @Tag("core")
    void theyAreKeptBesideTheFour() {
        var written = create("Waiting for parts", "waiting").expect(200);
        written.matches(success(SHAPE.formatted("Waiting for parts", "waiting")));
        long id = written.json().at("/data/id").asLong();
        assertTrue(id > 4);
        the.admin
                .put(path(id))
                .json("{\"name\": \"Sent back\", \"category\": \"resolved\"}")
                .send()
                .expect(200)
                .matches(success(SHAPE.formatted("Sent back", "resolved")));
        var seeded = SHAPE.formatted("Open", "open") + ", " + SHAPE.formatted("Snoozed", "waiting") + ", "
                + SHAPE.formatted("Resolved", "resolved") + ", " + SHAPE.formatted("Closed", "resolved");
        the.agent
                .get(ROOT + "/statuses")
                .send()
                .expect(200)
                .matches(success("[" + seeded + ", " + SHAPE.formatted("Sent back", "resolved") + "]"));
        the.admin.delete(path(id)).send().expect(200).matches(DONE);
        the.agent.get(ROOT + "/statuses").send().expect(200).matches(success("[" + seeded + "]"));
    }

    @Test
    void mistakesInTheirOrder() {
        the.agent
                .post(ROOT + "/statuses")
                .json("{\"name\": \"x\", \"category\": \"open\"}")
                .send()
                .expect(403)
                .matches(refusal("Permission denied", "PermissionException"));
        the.admin
                .post(ROOT + "/statuses")
                .json("{\"name\": 1}")
                .send()
                .expect(400)
                .matches(input("Error parsing request"));
        create("", "none").expect(400).matches(input("`name` empty"));
        var tooLong = input("Status is too long, should be at most 25 characters");
        create("x".repeat(26), "none").expect(400).matches(tooLong);
        // 13 letters are 26 bytes
        create("\u00fc".repeat(13), "open").expect(400).matches(tooLong);
        create("\u00fc".repeat(12), "open").expect(200);
        for (var category : List.of("", "Open", "snoozed")) {
            create("x", category).expect(400).matches(input("validation.invalidFields"));
        }
        made("Twice", "open");
        create("Twice", "resolved").expect(500).matches(FAILED);
        create("Closed", "resolved").expect(500).matches(FAILED);
        create("twice", "open").expect(200);
        for (int seeded = 1; seeded <= 4; seeded++) {
            the.admin
                    .put(path(seeded))
                    .json("{\"name\": \"x\", \"category\": \"open\"}")
                    .send()
                    .expect(400)
                    .matches(DEFAULT);
            the.admin.delete(path(seeded)).send().expect(400).matches(DEFAULT);
        }
        var body = "{\"name\": \"x\", \"category\": \"open\"}";
        var elsewhere = LibredeskFixture.open(http());
        long theirs = elsewhere
                .admin
                .post(ROOT + "/statuses")
                .json(body)
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
        for (long unknown : List.of(theirs, Long.MAX_VALUE)) {
            the.admin.put(path(unknown)).json(body).send().expect(500).matches(FAILED);
            the.admin.delete(path(unknown)).send().expect(500).matches(FAILED);
        }
        set(the.uuid(""), "x").expect(400).matches(input("Something went wrong"));
        the.admin.delete(ROOT + "/statuses/0").send().expect(400);
    }

    @Test
    void whatIsInUseStays() {
        long id = made("Waiting for parts", "waiting");
        var uuid = the.uuid("");
        set(uuid, "Waiting for parts").expect(200).matches(DONE);
        the.admin
                .delete(path(id))
                .send()
                .expect(400)
                .matches(
                        input(
                                "Cannot delete status as it is in use, Please remove this status from all conversations before deleting"));
        the.admin
                .put(path(id))
                .json("{\"name\": \"Waiting\", \"category\": \"resolved\"}")
                .send()
                .expect(400)
                .matches(input("Something went wrong"));
        the.admin
                .put(path(id))
                .json("{\"name\": \"Waiting\", \"category\": \"waiting\"}")
                .send()
                .expect(200);
        assertShown(uuid, "Waiting", "waiting", id);
        set(uuid, "Open").expect(200);
        the.admin.delete(path(id)).send().expect(200);
    }

    @Test
    @Tag("core")
    void aConversationHasItUntilItsStateIsSet() {
        long parts = made("Waiting for parts", "waiting");
        long asked = made("Asked the shop", "open");
        long back = made("Sent back", "resolved");
        var uuid = the.uuid("");
        set(uuid, "Asked the shop").expect(200).matches(DONE);
        assertShown(uuid, "Asked the shop", "open", asked);
        set(uuid, "Waiting for parts").expect(200);
        assertShown(uuid, "Waiting for parts", "waiting", parts);
        assertTrue(the.shown(uuid).get("snoozed_until").isNull());
        set(uuid, "Sent back").expect(200);
        assertShown(uuid, "Sent back", "resolved", back);
        assertTrue(the.shown(uuid).get("resolved_at").isTextual());
        set(uuid, "Closed").expect(200);
        assertShown(uuid, "Closed", "resolved", 4);
        set(uuid, "Asked the shop").expect(200);
        set(uuid, "Open").expect(200);
        assertShown(uuid, "Open", "open", 1);
        var activities = the.admin
                .get(in(uuid, "/messages?type=activity"))
                .send()
                .expect(200)
                .text();
        for (var name : List.of("Asked the shop", "Waiting for parts", "Sent back", "Closed", "Open")) {
            assertTrue(activities.contains("marked the conversation as " + name), name);
        }
    }

    /** Another wire has the state alone. */
    @Test
    void otherWiresSeeTheStateAndSetIt() {
        made("Waiting for parts", "waiting");
        long contact = the.desk.contact("Fay Example");
        var opened = the.desk
                .administrator()
                .post(the.desk.path("/conversations"))
                .json("{\"contact_id\": " + contact + ", \"inbox_id\": "
                        + the.desk.api().id() + "}")
                .send()
                .expect(200)
                .json();
        var uuid = opened.get("uuid").asText();
        var there = the.desk.path("/conversations/" + opened.get("id").asText());
        set(uuid, "Waiting for parts").expect(200);
        assertEquals(
                "snoozed",
                the.desk
                        .administrator()
                        .get(there)
                        .send()
                        .expect(200)
                        .json()
                        .get("status")
                        .asText());
        the.desk
                .administrator()
                .post(there + "/toggle_status")
                .json("{\"status\": \"snoozed\"}")
                .send()
                .expect(200);
        assertShown(uuid, "Snoozed", "waiting", 2);
        set(uuid, "Waiting for parts").expect(200);
        the.desk
                .administrator()
                .post(there + "/messages")
                .json("{\"content\": \"Here they are\", \"message_type\": \"incoming\"}")
                .send()
                .expect(200);
        assertShown(uuid, "Open", "open", 1);
    }

    @Test
    void listsAskForThem() {
        long parts = made("Waiting for parts", "waiting");
        long asked = made("Asked the shop", "open");
        var plain = the.uuid("");
        var waiting = the.uuid("");
        var open = the.uuid("");
        set(waiting, "Waiting for parts").expect(200);
        set(open, "Asked the shop").expect(200);
        assertEquals(List.of(plain), found("status_id", "equals", "1"));
        assertEquals(List.of(), found("status_id", "equals", "2"));
        assertEquals(List.of(waiting), found("status_id", "equals", String.valueOf(parts)));
        assertEquals(List.of(waiting, open), found("status_id", "not equals", "1"));
        assertEquals(List.of(plain, open), found("status_id", "in", "[\\\"1\\\", \\\"" + asked + "\\\"]"));
        assertEquals(List.of(plain, waiting, open), found("status_id", "set", ""));
        assertEquals(List.of(open), found("name", "contains", "the SHOP"));
        assertEquals(List.of(), found("name", "equals", "the SHOP"));
        long view = the.admin
                .post(ROOT + "/views/me")
                .json(
                        "{\"name\": \"Parts\", \"filters\": [{\"model\": \"conversations\", \"field\": \"status_id\", \"operator\": \"equals\", \"value\": \""
                                + parts + "\"}]}")
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
        assertEquals(
                List.of(waiting),
                uuids(the.admin
                        .get(ROOT + "/views/" + view + "/conversations")
                        .send()
                        .expect(200)
                        .json()));
    }

    @Test
    void macrosAndRulesSetThem() {
        long parts = made("Waiting for parts", "waiting");
        var action = "{\"type\": \"set_status\", \"value\": [\"" + parts + "\"]}";
        var macro =
                "{\"name\": \"Parts\", \"visible_when\": [\"replying\"], \"visibility\": \"all\", \"actions\": [%s]}";
        long kept = the.admin
                .post(ROOT + "/macros")
                .json(macro.formatted(action))
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
        assertEquals(
                "Waiting for parts",
                the.admin
                        .get(ROOT + "/macros/" + kept)
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/actions/0/display_value/0")
                        .asText());
        the.admin
                .post(ROOT + "/macros")
                .json(macro.formatted("{\"type\": \"set_status\", \"value\": [\"999999999\"]}"))
                .send()
                .expect(400);
        var uuid = the.uuid("");
        the.admin
                .post(in(uuid, "/macros/" + kept + "/apply"))
                .json("[" + action + "]")
                .send()
                .expect(200);
        assertShown(uuid, "Waiting for parts", "waiting", parts);
        var rule = """
                {"name": "Parts", "type": "new_conversation", "rules": [{"group_operator": "AND", "groups": [
                  {"logical_op": "AND", "rules": [{"field": "status", "operator": "equals", "value": "%1$d"}]}],
                  "actions": [{"type": "set_status", "value": ["%1$d"]}]}]}""";
        var written = the.admin
                .post(ROOT + "/automations/rules")
                .json(rule.formatted(parts))
                .send()
                .expect(200)
                .json();
        assertEquals(
                String.valueOf(parts),
                written.at("/data/rules/0/actions/0/value/0").asText());
        assertEquals(
                String.valueOf(parts),
                written.at("/data/rules/0/groups/0/rules/0/value").asText());
        the.admin
                .post(ROOT + "/automations/rules")
                .json(rule.formatted(999999999))
                .send()
                .expect(400);
    }

    @Test
    void itIsToldByTheirNames() throws Exception {
        made("Waiting for parts", "waiting");
        made("Asked the shop", "open");
        try (var receiver = Receiver.open();
                var console = ConsoleClient.open(server().base(), the.agentToken)) {
            the.admin
                    .post(ROOT + "/webhooks")
                    .json("{\"name\": \"hook\", \"url\": \"" + receiver.url("/hook")
                            + "\", \"events\": [\"conversation.status_changed\"], \"is_active\": true}")
                    .send()
                    .expect(200);
            var uuid = the.uuid("");
            console.showing(uuid);
            set(uuid, "Asked the shop").expect(200);
            assertEquals(
                    "Asked the shop",
                    console.awaitType("conversation_update").get("status").asText());
            var first = receiver.await("/hook", "conversation.status_changed")
                    .json()
                    .get("payload");
            assertEquals("Open", first.get("previous_status").asText());
            assertEquals("Asked the shop", first.get("new_status").asText());
            set(uuid, "Waiting for parts").expect(200);
            var second = receiver.await(told ->
                            told.json().at("/payload/new_status").asText().equals("Waiting for parts"))
                    .json()
                    .get("payload");
            assertEquals("Asked the shop", second.get("previous_status").asText());
            assertEquals("Waiting for parts", second.get("new_status").asText());
            assertEquals("", second.get("snooze_until").asText());
            assertEquals("waiting", second.at("/conversation/status_category").asText());
        }
    }
}
