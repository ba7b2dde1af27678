package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A number without a token: what is written stays inside, and what contacts write is played in. */
class WhatsAppSandboxIT extends WireTest {

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
    }

    private static Http.Reply play(Http who, long inbox, String json) {
        return who.post(desk.path("/inboxes/" + inbox + "/sandbox_messages"))
                .json(json)
                .send();
    }

    @Test
    void aContactIsPlayedInAndAnsweredByWassist() {
        var from = Desk.phoneNumber().substring(1);
        var inbox = desk.whatsapp().id();
        var id = play(
                        desk.administrator(),
                        inbox,
                        "{\"from\": \"+" + from + "\", \"name\": \"Maya\", \"content\": \"Where is it?\"}")
                .expect(200)
                .json()
                .get("source_id")
                .asText();
        assertTrue(id.startsWith("sandbox."), id);
        var wassist = desk.wassist();
        var talk = wassist.post("/api/v1/conversations/")
                .json("{\"toNumber\": \"" + from + "\", \"fromNumber\": \"" + desk.whatsappNumber() + "\"}")
                .send()
                .expect(201)
                .json();
        assertEquals("Where is it?", talk.at("/lastMessage/body").asText());
        assertTrue(talk.get("chatWindowRemainingTime").asLong() > 86_000);
        var sent = wassist.post("/api/v1/conversations/" + talk.get("id").asText() + "/messages/")
                .json("{\"unified\": {\"text\": \"On its way\"}}")
                .send()
                .expect(201)
                .json();
        assertEquals("sent", sent.get("status").asText());
        play(desk.administrator(), inbox, """
                        {"message": {"from": "%s", "id": "%s", "type": "interactive", "interactive": {"type": "button_reply",
                         "button_reply": {"id": "yes", "title": "Yes"}}}}""".formatted(from, Desk.word())).expect(200);
        var list = wassist.get("/api/v1/conversations/" + talk.get("id").asText() + "/messages/")
                .send()
                .expect(200)
                .json();
        assertEquals(3, list.size());
        assertEquals("quick_reply", list.at("/0/type").asText());
        assertEquals("Yes", list.at("/0/quickReply/text").asText());
        assertEquals("yes", list.at("/0/quickReply/quickReplyId").asText());
    }

    @Test
    void onlyAdministratorsPlayAndOnlyInASandbox() {
        var good = "{\"from\": \"+15550100200\", \"content\": \"Hello\"}";
        play(desk.agent(), desk.whatsapp().id(), good).expect(401);
        play(desk.administrator(), desk.email().id(), good).expect(422);
        play(desk.administrator(), 999_999_999L, good).expect(404);
        play(desk.administrator(), desk.whatsapp().id(), "{\"content\": \"Hello\"}")
                .expect(422)
                .matches("{'error': 'from must be a phone number'}");
        play(desk.administrator(), desk.whatsapp().id(), "{\"from\": \"ann\"}").expect(422);
        play(
                        desk.administrator(),
                        desk.whatsapp().id(),
                        "{\"message\": {\"from\": \"15550100200\", \"type\": \"poll\"}}")
                .expect(200);
        var connected = WhatsAppDesk.open(http());
        connected
                .admin
                .post(connected.desk.path("/inboxes/" + connected.inbox + "/sandbox_messages"))
                .json(good)
                .send()
                .expect(422);
        assertFalse(desk.administrator()
                .get(desk.path("/inboxes/" + desk.whatsapp().id()))
                .send()
                .expect(200)
                .json()
                .has("reauthorization_required"));
    }
}
