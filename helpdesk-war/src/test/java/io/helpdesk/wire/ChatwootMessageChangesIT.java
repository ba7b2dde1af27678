package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages that are taken back, and how far they got (chatwoot-application 4.3). */
class ChatwootMessageChangesIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";

    private static ChatwootFixture the;
    private static long conversation;

    @BeforeAll
    static void setUp() {
        the = ChatwootFixture.open(http());
        conversation = the.ownConversation("").get("id").asLong();
    }

    private static String message(long id) {
        return the.in(conversation, "/messages/" + id);
    }

    private static JsonNode shown(long id) {
        for (var message : the.agent
                .get(the.in(conversation, "/messages"))
                .send()
                .expect(200)
                .json()
                .get("payload")) {
            if (message.get("id").asLong() == id) {
                return message;
            }
        }
        throw new AssertionError("no message " + id);
    }

    @Test
    void aDeletedMessageSaysThatItWas() throws Exception {
        var posted = the.agent
                .post(the.in(conversation, "/messages"))
                .multipart(new Multipart()
                        .field("content", "See below")
                        .file("attachments[]", "secret.txt", "text/plain", "secret".getBytes(UTF_8)))
                .send()
                .expect(200)
                .json();
        long id = posted.get("id").asLong();
        var file = posted.at("/attachments/0/data_url").asText();
        var deleted = the.agent.delete(message(id)).send().expect(200).json();
        assertEquals("This message was deleted", deleted.get("content").asText());
        assertEquals("{\"deleted\":true}", deleted.get("content_attributes").toString());
        assertEquals("text", deleted.get("content_type").asText());
        assertTrue(deleted.path("attachments").isMissingNode(), deleted.toString());
        assertEquals(deleted.get("content"), shown(id).get("content"));
        assertEquals(404, Http.at(java.net.URI.create(file)).get("").send().status());
        // again is no harm
        the.agent.delete(message(id)).send().expect(200);
    }

    @Test
    void theFilesOfAConversationAreListed() {
        long number = the.ownConversation("").get("id").asLong();
        var path = the.in(number, "/messages");
        for (var name : new String[] {"one.txt", "two.txt"}) {
            the.agent
                    .post(path)
                    .multipart(new Multipart().file("attachments[]", name, "text/plain", "1234".getBytes(UTF_8)))
                    .send()
                    .expect(200);
        }
        the.agent.get(the.in(number, "/attachments")).send().expect(200).matches("""
                {'meta': {'total_count': 2}, 'payload': [%s, %s]}""".formatted(
                        file("two.txt"), file("one.txt")));
        the.agent
                .get(the.in(number, "/attachments?page=2"))
                .send()
                .expect(200)
                .matches("{'meta': {'total_count': 2}, 'payload': []}");
        the.agent.get(the.in(999_999, "/attachments")).send().expect(404).matches(NOT_FOUND);
    }

    private static String file(String name) {
        return """
                {'message_id': '@int', 'thumb_url': '', 'data_url': '@/.*%s/', 'file_size': 4, 'file_type': 'file',
                 'extension': null, 'width': null, 'height': null, 'created_at': '@epoch', 'sender': %s}""".formatted(name, ChatwootShapes.USER_SENDER);
    }

    @Test
    void whatIsNotThereIsNotDeleted() {
        the.agent.delete(message(999_999_999)).send().expect(404).matches(NOT_FOUND);
        long elsewhere = the.message(the.ownConversation("").get("id").asLong(), "{\"content\": \"x\"}")
                .get("id")
                .asLong();
        the.agent.delete(message(elsewhere)).send().expect(404).matches(NOT_FOUND);
        var other = ChatwootFixture.open(http());
        other.admin.delete(message(elsewhere)).send().expect(401);
    }

    @Test
    void aMessageGetsFurtherAndNeverBack() {
        long id = the.message(conversation, "{\"content\": \"On its way\"}")
                .get("id")
                .asLong();
        assertEquals("delivered", reported(id, "{\"status\": \"delivered\"}"));
        assertEquals("delivered", reported(id, "{\"status\": \"sent\"}"));
        assertEquals("read", reported(id, "{\"status\": \"read\"}"));
        assertEquals("read", reported(id, "{\"status\": \"delivered\"}"));
        assertEquals("read", reported(id, "{\"status\": \"lost\"}"));
        assertEquals("read", reported(id, "{\"content\": \"Other words\"}"));
        assertEquals("On its way", shown(id).get("content").asText());

        long failing =
                the.message(conversation, "{\"content\": \"Lost\"}").get("id").asLong();
        assertEquals("failed", reported(failing, "{\"status\": \"failed\", \"external_error\": \"no such number\"}"));
        assertEquals(
                "no such number",
                shown(failing).at("/content_attributes/external_error").asText());
        the.agent
                .patch(message(999_999_999))
                .json("{\"status\": \"read\"}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    private static String reported(long id, String json) {
        return the.agent
                .patch(message(id))
                .json(json)
                .send()
                .expect(200)
                .json()
                .get("status")
                .asText();
    }

    @Test
    void onlyWhoCarriesMessagesReportsOnThem() {
        var desk = the.desk;
        var source = the.session(
                the.admin
                        .post(desk.path("/contacts"))
                        .json("{\"name\": \"Eve Example\", \"email\": \"" + Desk.word() + "@example.com\"}")
                        .send()
                        .expect(200)
                        .json()
                        .at("/payload/contact/id")
                        .asLong(),
                desk.webWidget().id());
        long widget = the.create(the.admin)
                .json("{\"source_id\": \"" + source + "\", \"message\": {\"content\": \"Hello\"}}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        long id = the.show(widget).at("/messages/0/id").asLong();
        the.admin
                .patch(the.in(widget, "/messages/" + id))
                .json("{\"status\": \"read\"}")
                .send()
                .expect(403)
                .matches("{'error': 'Message status update is only allowed for API inboxes'}");
    }
}
