package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Macros of this wire (libredesk-resources 8, libredesk-desk 6). */
class LibredeskMacrosIT extends WireTest {

    private static final String REFUSED =
            "{'status': 'error', 'message': '%s', 'data': null, 'error_type': '%sException'}";

    private ChatwootFixture fixture;
    private Desk desk;

    @BeforeEach
    void open() {
        fixture = ChatwootFixture.open(http());
        desk = fixture.desk;
    }

    private Http.Reply create(String json) {
        return desk.libredesk()
                .post("/api/v1/macros")
                .json(json.replace("'", "\""))
                .send();
    }

    private long made(String audience, String actions) {
        return create("{'name': 'm', 'visible_when': ['replying'], 'message_content': '<p>Hi</p>', " + audience
                        + ", 'actions': [" + actions + "]}")
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
    }

    private Http.Reply apply(String uuid, long macro, String json) {
        return desk.libredesk()
                .post("/api/v1/conversations/" + uuid + "/macros/" + macro + "/apply")
                .json(json.replace("'", "\""))
                .send();
    }

    @Test
    void aMacroIsKeptWithTheNamesOfWhatItSets() {
        long team = fixture.team("");
        var name = fixture.admin
                .get(desk.path("/teams/" + team))
                .send()
                .expect(200)
                .json()
                .get("name")
                .asText();
        var body = """
                {'name': 'Refund', 'visible_when': ['replying', 'adding_private_note'], 'visibility': 'team', 'team_id': '%1$d',
                 'user_id': null, 'message_content': '<p>Hi</p>', 'actions': [
                 {'type': 'assign_team', 'value': ['%1$d']}, {'type': 'assign_user', 'value': ['%2$d']},
                 {'type': 'set_status', 'value': ['3']}, {'type': 'set_priority', 'value': ['2']},
                 {'type': 'add_tags', 'value': ['refund']}]}""".formatted(team, desk.ada().id());
        var written = create(body).expect(200);
        written.matches("""
                {'status': 'success', 'data': {'id': '@int', 'created_at': '@iso', 'updated_at': '@iso', 'name': 'Refund', 'actions': [
                 {'type': 'assign_team', 'value': ['%1$d']}, {'type': 'assign_user', 'value': ['%2$d']},
                 {'type': 'set_status', 'value': ['3']}, {'type': 'set_priority', 'value': ['2']},
                 {'type': 'add_tags', 'value': ['refund']}],
                 'visibility': 'team', 'visible_when': ['replying', 'adding_private_note'], 'message_content': '<p>Hi</p>',
                 'user_id': null, 'team_id': '%1$d', 'usage_count': 0}}""".formatted(team, desk.ada().id()));
        long id = written.json().at("/data/id").asLong();
        var shown = """
                {'id': %3$d, 'created_at': '@iso', 'updated_at': '@iso', 'name': 'Refund', 'actions': [
                 {'type': 'assign_team', 'value': ['%1$d'], 'display_value': ['%4$s']},
                 {'type': 'assign_user', 'value': ['%2$d'], 'display_value': ['Ada Example']},
                 {'type': 'set_status', 'value': ['3'], 'display_value': ['Resolved']},
                 {'type': 'set_priority', 'value': ['2'], 'display_value': ['Medium']},
                 {'type': 'add_tags', 'value': ['refund'], 'display_value': []}],
                 'visibility': 'team', 'visible_when': ['replying', 'adding_private_note'], 'message_content': '<p>Hi</p>',
                 'user_id': null, 'team_id': '%1$d', 'usage_count': 0}""".formatted(team, desk.ada().id(), id, name);
        desk.libredesk()
                .get("/api/v1/macros")
                .send()
                .expect(200)
                .matches("{'status': 'success', 'data': [" + shown + "]}");
        desk.libredesk()
                .get("/api/v1/macros/" + id)
                .send()
                .expect(200)
                .matches("{'status': 'success', 'data': " + shown + "}");
        var changed = desk.libredesk()
                .put("/api/v1/macros/" + id)
                .json("{\"name\": \"r\", \"visible_when\": [\"replying\"], \"visibility\": \"user\", \"user_id\": \""
                        + desk.ben().id() + "\", \"actions\": null}")
                .send()
                .expect(200)
                .json();
        assertEquals(
                String.valueOf(desk.ben().id()), changed.at("/data/user_id").textValue());
        assertEquals(0, changed.at("/data/actions").size());
        desk.libredesk()
                .delete("/api/v1/macros/" + id)
                .send()
                .expect(200)
                .matches("{'status': 'success', 'data': true}");
        desk.libredesk()
                .delete("/api/v1/macros/" + id)
                .send()
                .expect(404)
                .matches(REFUSED.formatted("Macro not found", "NotFound"));
    }

    @Test
    void whatIsMissingIsNamed() {
        create("{'visible_when': ['replying'], 'visibility': 'all'}")
                .expect(400)
                .matches(REFUSED.formatted("`name` empty", "Input"));
        create("{'name': 'm', 'visibility': 'all'}")
                .expect(400)
                .matches(REFUSED.formatted("`visible_when` empty", "Input"));
        create(
                        "{'name': 'm', 'visible_when': ['replying'], 'visibility': 'all', 'actions': [{'type': 'set_status', 'value': []}]}")
                .expect(400)
                .matches(REFUSED.formatted("set_status empty", "Input"));
        create("{'name': 'm', 'visible_when': ['replying'], 'visibility': 'team', 'team_id': '999999999'}")
                .expect(400)
                .matches(REFUSED.formatted("Something went wrong", "Input"));
        create("{'name': 'm', 'visible_when': ['replying'], 'visibility': 'user', 'user_id': 5}")
                .expect(400)
                .matches(REFUSED.formatted("Error parsing request", "Input"));
    }

    @Test
    void whatIsChosenIsAppliedAndCounted() {
        long macro = made("'visibility': 'all'", "");
        fixture.admin
                .post(desk.path("/labels"))
                .json("{\"title\": \"refund\"}")
                .send()
                .expect(200);
        var opened = fixture.conversation("");
        var uuid = opened.get("uuid").asText();
        var whole = apply(uuid, macro, """
                [{'type': 'assign_user', 'value': ['%d']}, {'type': 'set_priority', 'value': ['3']},
                 {'type': 'set_tags', 'value': ['refund']}, {'type': 'set_status', 'value': ['4']}]""".formatted(desk.ben().id()));
        assertEquals("{\"message\":\"Macro applied\"}", whole.expect(200).text());
        var after = fixture.show(opened.get("id").asLong());
        assertEquals(desk.ben().id(), after.at("/meta/assignee/id").asLong());
        assertEquals("high", after.get("priority").asText());
        assertEquals("[\"refund\"]", after.get("labels").toString());
        assertEquals("resolved", after.get("status").asText());
        var partly = apply(
                uuid,
                macro,
                "[{'type': 'assign_user', 'value': ['999999999']}, {'type': 'set_priority', 'value': ['1']}]");
        assertEquals(
                "{\"message\":\"Macro partially applied\"}", partly.expect(207).text());
        assertEquals(
                "low", fixture.show(opened.get("id").asLong()).get("priority").asText());
        apply(uuid, macro, "[{'type': 'set_status', 'value': ['2']}]")
                .expect(500)
                .matches(REFUSED.formatted("Could not apply macro", "General"));
        assertEquals(
                2,
                desk.libredesk()
                        .get("/api/v1/macros/" + macro)
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/usage_count")
                        .asInt());
    }

    @Test
    void whatCannotBeAppliedIsRefusedBeforeAnythingIsDone() {
        long macro = made("'visibility': 'all'", "");
        var opened = fixture.conversation("");
        var uuid = opened.get("uuid").asText();
        apply(uuid, 999_999_999, "[]").expect(404).matches(REFUSED.formatted("Macro not found", "NotFound"));
        apply(uuid, macro, "{}").expect(400).matches(REFUSED.formatted("Something went wrong", "Input"));
        apply(uuid, macro, "[{'type': 'set_priority', 'value': ['1']}, {'type': 'send_reply', 'value': ['x']}]")
                .expect(403)
                .matches(REFUSED.formatted("send_reply action not allowed", "Permission"));
        apply(uuid, macro, "[{'type': 'set_priority', 'value': ['1']}, {'type': 'set_priority', 'value': ['2']}]")
                .expect(400)
                .matches(REFUSED.formatted("Duplicate actions not allowed", "Input"));
        assertEquals(
                true, fixture.show(opened.get("id").asLong()).get("priority").isNull());
        var other = Desk.open(http());
        other.libredesk()
                .post("/api/v1/conversations/" + uuid + "/macros/" + macro + "/apply")
                .json("[]")
                .send()
                .expect(404);
    }

    @Test
    void bothWiresShareThem() {
        long macro = made("'visibility': 'all'", "{'type': 'set_status', 'value': ['3']}");
        var shown = fixture.agent
                .get(desk.path("/macros/" + macro))
                .send()
                .expect(200)
                .json();
        assertEquals("global", shown.at("/payload/visibility").asText());
        assertEquals(
                "[{\"action_name\":\"resolve_conversation\",\"action_params\":[]}]",
                shown.at("/payload/actions").toString());
        var other = fixture.admin
                .post(desk.path("/macros"))
                .json(
                        "{\"name\": \"n\", \"visibility\": \"global\", \"actions\": "
                                + "[{\"action_name\": \"mute_conversation\"}, {\"action_name\": \"send_message\", \"action_params\": [\"Hi\"]}]}")
                .send()
                .expect(200)
                .json()
                .at("/payload/id")
                .asLong();
        assertEquals(
                "[{\"type\":\"mute\",\"value\":[],\"display_value\":[]},"
                        + "{\"type\":\"send_reply\",\"value\":[\"Hi\"],\"display_value\":[]}]",
                desk.libredesk()
                        .get("/api/v1/macros/" + other)
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/actions")
                        .toString());
    }
}
