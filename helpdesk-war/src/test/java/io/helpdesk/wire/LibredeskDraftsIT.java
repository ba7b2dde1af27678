package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents have begun to write, on both wires that keep it (libredesk 12, chatwoot-application 3.9). */
class LibredeskDraftsIT extends WireTest {

    private static final String BAD =
            "{'status': 'error', 'message': '%s', 'data': null, 'error_type': 'InputException'}";

    private Desk desk;
    private String uuid;
    private int number;

    @BeforeEach
    void open() {
        var fixture = ChatwootFixture.open(http());
        desk = fixture.desk;
        var opened = fixture.conversation("");
        number = opened.get("id").asInt();
        uuid = opened.get("uuid").asText();
    }

    private Http.Reply save(String json) {
        return desk.libredesk()
                .post("/api/v1/conversations/" + uuid + "/draft")
                .json(json.replace("'", "\""))
                .send();
    }

    private Http.Reply own() {
        return desk.libredesk().get("/api/v1/drafts").send().expect(200);
    }

    private String chatwoot() {
        return desk.path("/conversations/" + number + "/draft_messages");
    }

    @Test
    void aDraftIsKeptOncePerKindAndTheNewestIsFirst() {
        var first = save("{'content': 'I look', 'meta': {}}").expect(200);
        first.matches("""
                {'status': 'success', 'data': {'id': '@int', 'conversation_id': '@int', 'conversation_uuid': '',
                 'user_id': '@int', 'type': 'reply', 'content': 'I look', 'created_at': '@iso', 'updated_at': '@iso',
                 'meta': {}}}""");
        save("{'type': 'private_note', 'content': 'call her', 'meta': {'macro': 7}}")
                .expect(200);
        var again = save("{'type': 'reply', 'content': 'I look into it', 'meta': {'cursor': 3}}")
                .expect(200)
                .json();
        assertEquals(first.json().at("/data/id").asLong(), again.at("/data/id").asLong());
        var drafts = own().json().get("data");
        assertEquals(2, drafts.size());
        assertEquals("I look into it", drafts.get(0).get("content").asText());
        assertEquals(uuid, drafts.get(0).get("conversation_uuid").asText());
        assertEquals("{\"macro\":7}", drafts.get(1).get("meta").toString());
    }

    @Test
    void aDraftIsItsAgentsAlone() {
        save("{'content': 'mine', 'meta': {}}").expect(200);
        desk.agent().get(chatwoot()).send().expect(200).matches("{'has_draft': false}");
        assertEquals(
                "",
                desk.agent()
                        .patch(chatwoot())
                        .json("{\"draft_message\": {\"message\": \"bens\"}}")
                        .send()
                        .expect(200)
                        .text());
        desk.agent().get(chatwoot()).send().expect(200).matches("{'has_draft': true, 'message': 'bens'}");
        assertEquals(1, own().json().get("data").size());
        var other = Desk.open(http());
        other.libredesk()
                .post("/api/v1/conversations/" + uuid + "/draft")
                .json("{\"content\": \"x\", \"meta\": {}}")
                .send()
                .expect(404);
        other.libredesk()
                .delete("/api/v1/conversations/" + uuid + "/draft")
                .send()
                .expect(200);
        assertEquals(1, own().json().get("data").size());
    }

    @Test
    void draftsAreDeletedByKindOrTogether() {
        save("{'content': 'a', 'meta': {}}").expect(200);
        save("{'type': 'private_note', 'content': 'b', 'meta': {}}").expect(200);
        var path = "/api/v1/conversations/" + uuid + "/draft";
        desk.libredesk().delete(path + "?type=reply").send().expect(200).matches("{'status': 'success', 'data': true}");
        assertEquals("b", own().json().at("/data/0/content").asText());
        desk.libredesk()
                .delete(path + "?type=letter")
                .send()
                .expect(400)
                .matches(BAD.formatted("Error parsing request"));
        desk.libredesk().delete(path).send().expect(200);
        desk.libredesk().delete(path).send().expect(200);
        own().matches("{'status': 'success', 'data': []}");
    }

    @Test
    void whatSaysNothingIsNoDraft() {
        save("{'content': '  ', 'meta': {}}").expect(400).matches(BAD.formatted("Something went wrong"));
        save("{'type': 'letter', 'content': 'x', 'meta': {}}")
                .expect(400)
                .matches(BAD.formatted("Error parsing request"));
        save("{'content': '%s', 'meta': {}}".formatted("x".repeat(150_001))).expect(400);
        save("{'content': 'without meta'}").expect(200);
        assertEquals("", desk.agent().delete(chatwoot()).send().expect(200).text());
        assertEquals(
                "",
                desk.agent()
                        .patch(chatwoot())
                        .json("{\"draft_message\": {\"message\": \"x\"}}")
                        .send()
                        .expect(200)
                        .text());
        desk.agent()
                .patch(chatwoot())
                .json("{\"draft_message\": {\"message\": \"\"}}")
                .send()
                .expect(200);
        desk.agent().get(chatwoot()).send().expect(200).matches("{'has_draft': false}");
        assertNotEquals(
                200,
                desk.agent()
                        .get(desk.path("/conversations/999999/draft_messages"))
                        .send()
                        .status());
    }
}
