package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** POST conversations: every refusal (chatwoot-application 2). */
class ChatwootCreateRefusalsIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";
    private static ChatwootFixture the;

    @BeforeAll
    static void cast() {
        the = ChatwootFixture.open(http());
    }

    private static Http.Reply create(String more) {
        return the.create(the.admin)
                .json("{\"source_id\": \"" + the.source + "\"" + more + "}")
                .send();
    }

    private static JsonNode json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bodiesThatAreNoObjectsAreNoParameters() {
        the.create(the.admin).json("[1]").send().expect(404).matches(NOT_FOUND);
        the.create(the.admin).json("7").send().expect(404).matches(NOT_FOUND);
        the.create(the.admin)
                .body("text/plain", "{}".getBytes())
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        the.create(the.admin).send().expect(404).matches(NOT_FOUND);
    }

    @Test
    void whatCannotBeReadIsABadRequest() {
        var bad = "{'status': 400, 'error': 'Bad Request'}";
        create(", \"custom_attributes\": {\"a\": \"\\u0000\"}").expect(400).matches(bad);
        create(", \"custom_attributes\": " + "{\"a\":".repeat(70) + "1" + "}".repeat(70))
                .expect(400)
                .matches(bad);
        the.create(the.admin)
                .body("application/x-www-form-urlencoded", "a=1&a[b]=2".getBytes())
                .send()
                .expect(400)
                .matches(bad);
        the.admin
                .post(the.desk.path("/conversations?source_id=%ff"))
                .send()
                .expect(400)
                .matches(bad);
        the.create(the.admin)
                .body("multipart/form-data", "x".getBytes())
                .send()
                .expect(400)
                .matches(bad);
    }

    @Test
    void wrongTypesAndUnknownWordsAreRefused() {
        refused(", \"status\": \"closed\"", "'closed' is not a valid status");
        refused(", \"status\": \"1\"", "'1' is not a valid status");
        refused(", \"status\": 4", "'4' is not a valid status");
        refused(", \"custom_attributes\": [1]", "custom_attributes must be an object");
        refused(", \"additional_attributes\": \"x\"", "additional_attributes must be an object");
        refused(", \"message\": \"x\"", "message must be an object");
        refused(", \"message\": {\"message_type\": \"sideways\"}", "'sideways' is not a valid message_type");
        refused(", \"message\": {\"content_type\": \"poem\"}", "'poem' is not a valid content_type");
        refused(", \"assignee_id\": \"abc\"", "assignee_id is not a number");
        refused(", \"team_id\": {}", "team_id is not a number");
        assertEquals(
                "resolved",
                create(", \"status\": 1").expect(200).json().get("status").asText());
        assertEquals(
                "open",
                create(", \"status\": \"\"").expect(200).json().get("status").asText());
    }

    private static void refused(String more, String text) {
        var reply = create(more).expect(422);
        assertEquals(json("{\"error\": \"" + text + "\"}"), reply.json());
    }

    @Test
    void peopleNobodyKnowsAreNotFoundAndNothingIsWritten() {
        long before = count();
        create(", \"assignee_id\": 999999999").expect(404).matches(NOT_FOUND);
        create(", \"assignee_id\": 99999999999999999999999").expect(404).matches(NOT_FOUND);
        create(", \"team_id\": 999999999").expect(404).matches(NOT_FOUND);
        var elsewhere = Desk.open(http());
        create(", \"assignee_id\": " + elsewhere.ada().id()).expect(404).matches(NOT_FOUND);
        create(", \"inbox_id\": " + elsewhere.api().id()).expect(404).matches(NOT_FOUND);
        create(", \"contact_id\": " + elsewhere.contact("Hal Example"))
                .expect(404)
                .matches(NOT_FOUND);
        the.create(the.admin)
                .json("{\"source_id\": \"" + Desk.word() + "\"}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        the.create(the.admin)
                .json("{\"inbox_id\": %d, \"contact_id\": %d, \"source_id\": \"\"}".formatted(the.inbox, the.contact))
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        the.create(the.admin)
                .json("{\"inbox_id\": \"abc\", \"contact_id\": %d}".formatted(the.contact))
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        assertEquals(before, count());
    }

    private static long count() {
        return the.admin
                .get(the.desk.path("/conversations/meta?status=all&inbox_id=" + the.inbox))
                .send()
                .expect(200)
                .json()
                .at("/meta/all_count")
                .asLong();
    }

    @Test
    void aBrokenFirstMessageIsRefusedAsARecord() {
        create(", \"message\": {\"template_params\": {\"language\": \"en\"}}")
                .expect(422)
                .matches("{'message': 'Name is required', 'attributes': ['name']}");
        create(", \"message\": {\"content_type\": \"input_select\"}")
                .expect(422)
                .matches("""
                {'message': 'Content attributes At least one item is required.', 'attributes': ['content_attributes']}""");
        the.create(the.admin)
                .json("""
                {"inbox_id": %d, "contact_id": %d, "message": {"content": "x", "message_type": "incoming"}}""".formatted(the.desk.email().id(), the.contact))
                .send()
                .expect(422)
                .matches("{'error': 'Incoming messages are only allowed in Api inboxes'}");
        the.create(the.admin)
                .json("""
                {"inbox_id": %d, "contact_id": %d, "message": {"content": "x", "cc_emails": "nobody"}}""".formatted(the.desk.email().id(), the.contact))
                .send()
                .expect(422)
                .matches("{'error': 'Invalid email address'}");
    }

    @Test
    void aBotOfNoInboxMayNotEnter() {
        var token = platform()
                .post("/platform/api/v1/agent_bots")
                .json("{\"name\": \"Idle Example\", \"account_id\": " + the.desk.account() + "}")
                .send()
                .expect(200)
                .json()
                .get("access_token")
                .asText();
        the.create(http().with("api_access_token", token))
                .json("{}")
                .send()
                .expect(401)
                .matches("{'error': 'Bot is not authorized to access this account'}");
    }

    @Test
    void pathsAndMethodsNobodyKnowsAreNotFound() {
        var unknown = "{'status': 404, 'error': 'Not Found'}";
        the.admin.get(the.desk.path("/nothing")).send().expect(404).matches(unknown);
        http().get(the.desk.path("/nothing")).send().expect(404).matches(unknown);
        the.admin
                .method("PATCH", the.desk.path("/conversations"))
                .send()
                .expect(404)
                .matches(unknown);
        the.admin
                .get(the.desk.path("/conversations/1/toggle_status"))
                .send()
                .expect(404)
                .matches(unknown);
        the.admin
                .method("OPTIONS", the.desk.path("/conversations"))
                .send()
                .expect(404)
                .matches(unknown);
        http().method("OPTIONS", the.desk.path("/conversations"))
                .send()
                .expect(404)
                .matches(unknown);
        http().method("OPTIONS", the.desk.visitorPath("")).send().expect(404);
        platform()
                .method("OPTIONS", "/platform/api/v1/accounts")
                .send()
                .expect(404)
                .matches(unknown);
        the.admin.get("/chatwoot/api/v1/application.wadl").send().expect(404).matches(unknown);
        http().get("/rails/active_storage/application.wadl").send().expect(404).matches(unknown);
        assertEquals(
                "",
                the.admin
                        .method("HEAD", the.desk.path("/conversations"))
                        .send()
                        .expect(200)
                        .text());
    }

    @Test
    void aRefusedCreateLeavesNothingBehind() {
        var source = Desk.word();
        the.create(the.admin)
                .json("""
                {"inbox_id": %d, "contact_id": %d, "source_id": "%s", "message": {"content": "%s"}}""".formatted(the.inbox, the.contact, source, "x".repeat(150_001)))
                .send()
                .expect(422);
        the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\"}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        var tooLarge = "{'status': 413, 'error': 'Payload Too Large'}";
        create(", \"x\": \"" + "x".repeat(10 << 20) + "\"").expect(413).matches(tooLarge);
        the.create(the.admin)
                .form(Map.of("source_id", the.source, "x", "x".repeat(10 << 20)))
                .send()
                .expect(413)
                .matches(tooLarge);
    }
}
