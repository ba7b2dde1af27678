package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.MESSAGE;
import static io.helpdesk.wire.LibredeskShapes.message;
import static io.helpdesk.wire.LibredeskShapes.page;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages: libredesk 11. */
class LibredeskMessageIT extends WireTest {

    private static final String UNKNOWN = "11111111-1111-4111-8111-111111111111";
    private static final String NOT_FOUND = refusal("Conversation not found", "NotFoundException");
    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    private static Http.Reply send(String uuid, String json) {
        return the.agent.post(in(uuid, "/messages")).json(json).send();
    }

    @Test
    void aReplyThatNoChannelTakesHasFailed() {
        var uuid = the.uuid("");
        send(uuid, """
                {"sender_type":"agent","message":"<p>On its way &amp; soon</p>","to":["ann@example.com",""],
                 "cc":["bob@example.com"],"bcc":[],"echo_id":"e-1"}""")
                .expect(200)
                .matches(success(message(
                        "outgoing",
                        "failed",
                        "<p>On its way &amp; soon</p>",
                        "{\"to\": [\"ann@example.com\"], \"cc\": [\"bob@example.com\"], \"echo_id\": \"e-1\"}")));
        var listed = the.admin
                .get(in(uuid, "/messages"))
                .send()
                .expect(200)
                .matches(page(MESSAGE))
                .json();
        assertEquals(
                "On its way & soon", listed.at("/data/results/0/text_content").asText());
        assertEquals("e-1", listed.at("/data/results/0/meta/echo_id").asText());
        assertEquals("html", listed.at("/data/results/0/content_type").asText());
        assertEquals(the.desk.ben().id(), listed.at("/data/results/0/sender_id").asLong());
        assertEquals("agent", the.shown(uuid).get("last_interaction_sender").asText());
        assertTrue(the.shown(uuid).get("first_reply_at").isNull());
    }

    @Test
    void aNoteIsDeletedAndAReplyIsNot() {
        var uuid = the.uuid("");
        var note = send(uuid, "{\"sender_type\":\"agent\",\"message\":\"psst\",\"private\":true}")
                .expect(200)
                .json()
                .at("/data/uuid")
                .asText();
        the.admin
                .delete(in(uuid, "/messages/" + note))
                .send()
                .expect(200)
                .matches(success("{\"content\": \"This note was deleted\"}"));
        var shown = the.agent
                .get(in(uuid, "/messages/" + note))
                .send()
                .expect(200)
                .json()
                .get("data");
        assertEquals("This note was deleted", shown.get("content").asText());
        assertTrue(shown.at("/meta/deleted_at").isTextual(), shown.toString());

        var reply = send(uuid, "{\"sender_type\":\"agent\",\"message\":\"Hello\",\"to\":[\"ann@example.com\"]}")
                .expect(200)
                .json()
                .at("/data/uuid")
                .asText();
        for (var other : new String[] {reply, "9d8a7c6e-0000-4000-8000-000000000000", "nope"}) {
            assertEquals(
                    "Not found",
                    the.agent
                            .delete(in(uuid, "/messages/" + other))
                            .send()
                            .expect(404)
                            .json()
                            .get("message")
                            .asText());
        }
    }

    @Test
    void aNoteIsPrivate() {
        var uuid = the.uuid("");
        var note = send(
                        uuid,
                        "{\"sender_type\":\"agent\",\"message\":\"psst\",\"private\":true,\"echo_id\":\"e\","
                                + "\"mentions\":[{\"type\":\"agent\",\"id\":1},{\"type\":\"x\"}]}")
                .expect(200)
                .matches(success(message("outgoing", "sent", "psst", "{}")))
                .json()
                .get("data");
        assertTrue(note.get("private").asBoolean());
        assertEquals(
                "Where is my order?", the.shown(uuid).get("last_interaction").asText());
        assertEquals("psst", the.shown(uuid).get("last_message").asText());
    }

    /** As Go reads it (libredesk 1). */
    @Test
    void halfACharacterIsReadAsOneThatCannotBeShown() {
        var uuid = the.uuid("");
        send(uuid, "{\"sender_type\":\"agent\",\"private\":true,\"message\":\"a\\ud83d \\udc4d\\ud83d\\udc4d\"}")
                .expect(200);
        assertEquals(
                "a\ufffd \ufffd\ud83d\udc4d",
                the.shown(uuid).get("last_message").asText());
        the.create(the.body(", \"subject\": \"\\udfff\", \"custom_attributes\": {\"k\\ud800\": \"v\\ud800\"}"))
                .expect(200);
    }

    /** libredesk 11.3, in its order. */
    @Test
    void sendMistakesInTheirOrder() {
        var uuid = the.uuid("");
        send(UNKNOWN, "{").expect(404).matches(NOT_FOUND);
        send("nope", "{}").expect(404).matches(NOT_FOUND);
        for (var body :
                new String[] {"", "{", "{\"to\":\"a@b\"}", "{\"attachments\":[1.0]}", "{\"private\":\"true\"}"}) {
            send(uuid, body).expect(400).matches(input("Error parsing request"));
        }
        send(uuid, "{\"message\":\"x\"}").expect(400).matches(input("Something went wrong"));
        send(uuid, "{\"sender_type\":\"Agent\"}").expect(400).matches(input("Something went wrong"));
        send(uuid, "{\"sender_type\":\"contact\",\"private\":true}").expect(400).matches(input("Bad request"));
        send(uuid, "{\"sender_type\":\"contact\",\"message\":\"x\"}")
                .expect(403)
                .matches(refusal("Permission denied", "PermissionException"));
        send(uuid, "{\"sender_type\":\"agent\",\"message\":\"x\"}").expect(400).matches(input("`to` empty"));
        send(uuid, "{\"sender_type\":\"agent\",\"message\":\"x\",\"to\":[\"\"]}")
                .expect(400)
                .matches(input("`to` empty"));
        send(uuid, "{\"sender_type\":\"agent\",\"message\":\"x\",\"to\":[\"nope\"]}")
                .expect(400)
                .matches(input("Invalid email address"));
        send(uuid, "{\"sender_type\":\"agent\",\"message\":\"x\",\"to\":[\"a@b\"],\"attachments\":[999999999]}")
                .expect(400)
                .matches(input("File not found"));
        assertEquals(
                1,
                the.admin
                        .get(in(uuid, "/messages"))
                        .send()
                        .json()
                        .at("/data/total")
                        .asInt());
    }

    @Test
    void messagesAreListedNewestFirst() {
        var uuid = the.uuid("");
        send(uuid, "{\"sender_type\":\"agent\",\"message\":\"two\",\"to\":[\"a@b\"]}")
                .expect(200);
        send(uuid, "{\"sender_type\":\"agent\",\"message\":\"three\",\"private\":true}")
                .expect(200);
        the.agent
                .put(in(uuid, "/priority"))
                .json("{\"priority\":\"Low\"}")
                .send()
                .expect(200);
        assertEquals("activity three two order", contents(uuid, ""));
        assertEquals("activity three", contents(uuid, "?page_size=2"));
        assertEquals("two order", contents(uuid, "?page_size=2&page=2"));
        assertEquals("activity three", contents(uuid, "?private=true"));
        assertEquals("two order", contents(uuid, "?private=no"));
        assertEquals("three two", contents(uuid, "?type=outgoing"));
        assertEquals("activity order", contents(uuid, "?type=incoming&type=activity"));
        the.agent.get(in(uuid, "/messages?type=nope")).send().expect(200).matches(page("[]", 0, 30, 0, 1));
        the.agent.get(in(uuid, "/messages?page=9")).send().expect(200).matches(page("[]", 0, 30, 0, 9));
        the.agent.get(in(UNKNOWN, "/messages")).send().expect(404).matches(NOT_FOUND);
        the.agent
                .get(in(LibredeskFixture.open(http()).uuid(""), "/messages"))
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    private static String contents(String uuid, String query) {
        var words = new StringBuilder();
        for (var message : the.agent
                .get(in(uuid, "/messages" + query))
                .send()
                .expect(200)
                .matches(page(MESSAGE))
                .json()
                .at("/data/results")) {
            var text = message.get("text_content").asText();
            words.append(
                            message.get("type").asText().equals("activity")
                                    ? "activity"
                                    : text.startsWith("Where") ? "order" : text)
                    .append(' ');
        }
        return words.toString().strip();
    }

    @Test
    void oneMessageIsShown() {
        var uuid = the.uuid("");
        var message = the.agent
                .get(in(uuid, "/messages"))
                .send()
                .json()
                .at("/data/results/0/uuid")
                .asText();
        the.agent
                .get(in(uuid, "/messages/" + message))
                .send()
                .expect(200)
                .matches(success(message("incoming", "received", "<p>Where is my order?</p>", "{}")));
        for (var other : new String[] {UNKNOWN, "nope"}) {
            the.agent
                    .get(in(uuid, "/messages/" + other))
                    .send()
                    .expect(404)
                    .matches(refusal("Message not found", "NotFoundException"));
        }
        the.agent
                .get(in(the.uuid(""), "/messages/" + message))
                .send()
                .expect(404)
                .matches(refusal("Message not found", "NotFoundException"));
    }

    @Test
    void whatCameOverAnotherWireIsShownToo() {
        var contact = the.desk.contact("Cleo Example");
        var admin = the.desk.administrator();
        var number = admin.post(the.desk.path("/conversations"))
                .json("{\"contact_id\": " + contact + ", \"inbox_id\": "
                        + the.desk.api().id() + ", \"message\": {\"content\": \"plain & <simple>\"}}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        var uuid = admin.get(the.desk.path("/conversations/" + number))
                .send()
                .ok()
                .json()
                .get("uuid")
                .asText();
        the.agent.get(in(uuid, "")).send().expect(200).matches(success(LibredeskShapes.CONVERSATION));
        var shown = the.agent
                .get(in(uuid, "/messages"))
                .send()
                .expect(200)
                .matches(page(MESSAGE))
                .json()
                .at("/data/results/0");
        assertEquals("text", shown.get("content_type").asText());
        assertEquals("plain & <simple>", shown.get("text_content").asText());
        send(uuid, "{\"sender_type\":\"agent\",\"message\":\"no recipients here\"}")
                .expect(200);
    }
}
