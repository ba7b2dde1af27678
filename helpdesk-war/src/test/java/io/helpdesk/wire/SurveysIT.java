package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Surveys from the question to the answer, on all wires: chatwoot-client 2.1, libredesk-resources 14. */
class SurveysIT extends WireTest {

    private static ChatwootFixture the;
    private static Desk desk;

    /** A conversation whose contact was asked. */
    private record Talk(long number, String uuid, JsonNode question) {

        String survey() {
            return "/public/api/v1/csat_survey/" + uuid;
        }
    }

    @BeforeAll
    static void open() {
        the = ChatwootFixture.open(http());
        desk = the.desk;
        survey("\"csat_survey_enabled\": true");
    }

    private static void survey(String json) {
        the.admin
                .patch(desk.path("/inboxes/" + the.inbox))
                .json("{" + json + "}")
                .send()
                .expect(200);
    }

    private static long resolved() {
        long number = the.ownConversation("").get("id").asLong();
        the.message(number, "{\"content\": \"Hello\", \"message_type\": \"incoming\"}");
        the.post(the.admin, number, "/toggle_status", "{\"status\": \"resolved\"}")
                .expect(200);
        return number;
    }

    private static List<JsonNode> questions(long number) {
        var found = new java.util.ArrayList<JsonNode>();
        the.admin
                .get(the.in(number, "/messages"))
                .send()
                .expect(200)
                .json()
                .get("payload")
                .forEach(message -> {
                    if (message.get("content_type").asText().equals("input_csat")) {
                        found.add(message);
                    }
                });
        return found;
    }

    private static Talk asked() {
        long number = resolved();
        return new Talk(
                number, the.show(number).get("uuid").asText(), questions(number).get(0));
    }

    private static String rating(String values) {
        return "{\"message\": {\"submitted_values\": {\"csat_survey_response\": " + values + "}}}";
    }

    private static JsonNode libredesk(Talk talk) {
        return desk.libredesk()
                .get("/api/v1/conversations/" + talk.uuid())
                .send()
                .expect(200)
                .json()
                .get("data");
    }

    private static String messageUuid(Talk talk) {
        for (var message : desk.libredesk()
                .get("/api/v1/conversations/" + talk.uuid() + "/messages")
                .send()
                .expect(200)
                .json()
                .at("/data/results")) {
            if (message.at("/meta").has("csat_uuid")) {
                assertEquals(
                        "Please rate this conversation", message.get("content").asText());
                return message.at("/meta/csat_uuid").asText();
            }
        }
        throw new AssertionError("nobody was asked");
    }

    @Test
    void whoWroteIsAskedOnceWhenItIsResolved() {
        var talk = asked();
        assertEquals(3, talk.question().get("message_type").asInt());
        assertFalse(talk.question().has("sender"));
        assertEquals(
                "{\"display_type\":\"emoji\"}",
                talk.question().get("content_attributes").toString());
        assertTrue(
                talk.question()
                        .get("content")
                        .asText()
                        .matches("Please rate this conversation, http.*/survey/responses/" + talk.uuid()),
                talk.question()::toString);
        the.post(the.admin, talk.number(), "/toggle_status", "{\"status\": \"open\"}")
                .expect(200);
        the.post(the.admin, talk.number(), "/toggle_status", "{\"status\": \"resolved\"}")
                .expect(200);
        assertEquals(1, questions(talk.number()).size());
    }

    @Test
    void whoSaidNothingIsNotAskedNorWhoseInboxOrLabelsDoNot() {
        long silent = the.ownConversation("").get("id").asLong();
        the.post(the.admin, silent, "/toggle_status", "{\"status\": \"resolved\"}")
                .expect(200);
        assertEquals(0, questions(silent).size());
        survey("\"csat_config\": {\"display_type\": \"star\", \"message\": \"Well?\", \"survey_rules\":"
                + " {\"operator\": \"contains\", \"values\": [\"vip\"]}}");
        assertEquals(0, questions(resolved()).size());
        survey("\"csat_config\": {\"display_type\": \"star\", \"message\": \"Well?\", \"survey_rules\":"
                + " {\"operator\": \"does_not_contain\", \"values\": [\"vip\"]}}");
        var starred = questions(resolved());
        assertEquals(
                "star", starred.get(0).at("/content_attributes/display_type").asText());
        assertTrue(starred.get(0).get("content").asText().startsWith("Well? http"));
        survey("\"csat_survey_enabled\": false, \"csat_config\": {}");
        assertEquals(0, questions(resolved()).size());
        survey("\"csat_survey_enabled\": true");
    }

    @Test
    void whoKnowsTheConversationReadsAndAnswers() {
        var talk = asked();
        var shape = """
                {"id": %d, "csat_survey_response": %s, "display_type": "emoji", "content": null, "inbox_avatar_url": "",
                 "inbox_name": "Orders", "locale": "en", "conversation_id": "@int", "created_at": "@iso"}""";
        long message = talk.question().get("id").asLong();
        http().get(talk.survey()).send().expect(200).matches(shape.formatted(message, "null"));
        var answer = """
                {"id": "@int", "account_id": %d, "conversation_id": "@int", "message_id": %d, "rating": %d,
                 "feedback_message": %s, "contact_id": "@int", "assigned_agent_id": null, "created_at": "@iso",
                 "updated_at": "@iso"}""";
        http().patch(talk.survey())
                .json(rating("{\"rating\": 4, \"feedback_message\": \"ok\"}"))
                .send()
                .expect(200)
                .matches(shape.formatted(message, answer.formatted(desk.account(), message, 4, "\"ok\"")));
        http().put(talk.survey())
                .json(rating("{\"rating\": 9}"))
                .send()
                .expect(200)
                .matches(shape.formatted(message, answer.formatted(desk.account(), message, 4, "\"ok\"")));
        http().put(talk.survey())
                .json(rating("{\"rating\": 2}"))
                .send()
                .expect(200)
                .matches(shape.formatted(message, answer.formatted(desk.account(), message, 2, "null")));
        assertEquals(
                2,
                questions(talk.number())
                        .get(0)
                        .at("/content_attributes/submitted_values/csat_survey_response/rating")
                        .asInt());
        http().get("/public/api/v1/csat_survey/none").send().expect(404);
        http().get("/public/api/v1/csat_survey/11111111-1111-4111-8111-111111111111")
                .send()
                .expect(404);
        var unasked = the.ownConversation("").get("uuid").asText();
        http().get("/public/api/v1/csat_survey/" + unasked).send().expect(404);
    }

    @Test
    void libredeskTakesOneAnswer() {
        var talk = asked();
        assertEquals(0, libredesk(talk).get("csat_rating").asInt(-1));
        var path = "/api/v1/csat/" + messageUuid(talk) + "/response";
        http().post(path)
                .json("{\"rating\": 6}")
                .send()
                .expect(400)
                .matches(input("Rating must be between 0 and 5 (0 means no rating)"));
        http().post(path).json("{}").send().expect(400).matches(input("Either rating or feedback must be provided"));
        http().post(path).json("{\"a\":").send().expect(400).matches(input("Invalid JSON"));
        http().post(path)
                .json("{\"rating\": 5, \"feedback\": \"great\"}")
                .send()
                .expect(200)
                .matches(success("true"));
        http().post(path).json("{\"rating\": 1}").send().expect(400).matches(input("CSAT already submitted"));
        for (var unknown : List.of("none", "11111111-1111-4111-8111-111111111111", talk.uuid())) {
            http().post("/api/v1/csat/" + unknown + "/response")
                    .json("{\"rating\": 5}")
                    .send()
                    .expect(400)
                    .matches(input("CSAT Survey not found"));
        }
        var shown = libredesk(talk);
        assertEquals(5, shown.get("csat_rating").asInt());
        assertEquals("great", shown.get("csat_feedback").asText());
        assertFalse(shown.get("csat_responded_at").isNull());
        assertEquals(
                5,
                http().get(talk.survey())
                        .send()
                        .expect(200)
                        .json()
                        .at("/csat_survey_response/rating")
                        .asInt());
    }

    @Test
    void aPageIsReadAndAnsweredWithoutScript() {
        var talk = asked();
        var page = "/survey/responses/" + talk.uuid();
        var form = http().get(page).send().expect(200);
        assertTrue(form.text().contains("name=\"rating\" value=\"5\""), form::toString);
        assertTrue(form.header("content-security-policy").startsWith("default-src 'none'"));
        assertFalse(form.text().contains("<script"));
        post(page, "feedback=").expect(422);
        var thanked = post(page, "rating=3&feedback=%3Cb%3Efine").expect(200).text();
        assertFalse(thanked.contains("<form"), thanked);
        assertFalse(post(page, "rating=1").expect(200).text().contains("<form"));
        assertEquals(3, libredesk(talk).get("csat_rating").asInt());
        assertEquals("<b>fine", libredesk(talk).get("csat_feedback").asText());
        var other = asked();
        var uuid = messageUuid(other);
        http().get("/csat/" + uuid).send().expect(200);
        http().get("/csat/" + uuid + "/widget").send().expect(200);
        post("/csat/" + uuid, "rating=1").expect(200);
        assertEquals(1, libredesk(other).get("csat_rating").asInt());
        for (var unknown : List.of("/csat/none", "/survey/responses/none", "/csat/" + other.uuid())) {
            http().get(unknown).send().expect(404);
            post(unknown, "rating=1").expect(404);
        }
        http().delete("/csat/" + uuid).send().expect(405);
        post("/csat/" + uuid, "feedback=" + "x".repeat(70_000)).expect(413);
    }

    private static Http.Reply post(String page, String form) {
        return http().post(page)
                .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    /** Without an address of its own from outside, the desk could not say in a mail where to answer. */
    @Test
    void nobodyIsAskedByMailWithoutAnAddress() {
        the.admin
                .patch(desk.path("/inboxes/" + desk.email().id()))
                .json("{\"csat_survey_enabled\": true}")
                .send()
                .expect(200);
        var opened = desk.libredesk()
                .post("/api/v1/conversations")
                .json("{\"inbox_id\": " + desk.email().id()
                        + ", \"content\": \"Hello\", \"contact_email\": \"eve@example.com\", \"first_name\": \"Eve\","
                        + " \"subject\": \"x\", \"initiator\": \"contact\"}")
                .send()
                .expect(200)
                .json()
                .get("data");
        desk.libredesk()
                .put("/api/v1/conversations/" + opened.get("uuid").asText() + "/status")
                .json("{\"status\": \"Resolved\"}")
                .send()
                .expect(200);
        assertTrue(libredesk(new Talk(0, opened.get("uuid").asText(), null))
                .get("csat_rating")
                .isNull());
    }
}
