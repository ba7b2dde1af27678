package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no channel takes is not shown as sent. Libredesk's and Wassist's words for it are in their own tests. */
class UnsentMessagesIT extends WireTest {

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
    }

    @Test
    void anAnswerInAnInboxWithoutAChannelHasFailed() {
        long talk = talk(desk.email(), ", \"message\": {\"content\": \"first\"}");
        var first = desk.administrator()
                .get(desk.path("/conversations/" + talk + "/messages"))
                .send()
                .expect(200)
                .json()
                .at("/payload/0");
        assertFailed(first);
        var answer = post(talk, "{\"content\": \"second\"}");
        assertFailed(answer);
        var note = post(talk, "{\"content\": \"for us\", \"private\": true}");
        assertEquals("sent", note.get("status").asText());
        assertFalse(note.at("/content_attributes").has("external_error"), note::toString);
    }

    /** A number without a token is a sandbox, from which nothing is to leave. */
    @Test
    void whatIsWrittenForClientsOfOurOwnAndInASandboxIsSent() {
        for (var inbox : new Desk.Inbox[] {desk.api(), desk.webWidget(), desk.whatsapp()}) {
            var answer = post(talk(inbox, ""), "{\"content\": \"answer\"}");
            assertEquals("sent", answer.get("status").asText());
            assertFalse(answer.at("/content_attributes").has("external_error"), answer::toString);
        }
    }

    @Test
    void administratorsSeeThatTheInboxSendsNothing() {
        assertTrue(desk.administrator()
                .get(desk.path("/inboxes/" + desk.email().id()))
                .send()
                .expect(200)
                .json()
                .get("reauthorization_required")
                .asBoolean());
        for (var inbox : new Desk.Inbox[] {desk.api(), desk.webWidget(), desk.whatsapp()}) {
            assertFalse(desk.administrator()
                    .get(desk.path("/inboxes/" + inbox.id()))
                    .send()
                    .expect(200)
                    .json()
                    .has("reauthorization_required"));
        }
    }

    private static void assertFailed(JsonNode message) {
        assertEquals("failed", message.get("status").asText(), message::toString);
        assertEquals(
                "No channel serves this inbox",
                message.at("/content_attributes/external_error").asText());
    }

    private static long talk(Desk.Inbox inbox, String more) {
        long contact = desk.administrator()
                .post(desk.path("/contacts"))
                .json("{\"name\": \"Ann Example\", \"email\": \"%s@example.com\", \"phone_number\": \"%s\"}"
                        .formatted(Desk.word(), Desk.phoneNumber()))
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
        return desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"contact_id\": %d, \"inbox_id\": %d%s}".formatted(contact, inbox.id(), more))
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static JsonNode post(long talk, String json) {
        return desk.administrator()
                .post(desk.path("/conversations/" + talk + "/messages"))
                .json(json)
                .send()
                .expect(200)
                .json();
    }
}
