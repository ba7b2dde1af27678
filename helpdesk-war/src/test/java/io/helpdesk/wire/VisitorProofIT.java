package io.helpdesk.wire;

import static io.helpdesk.wire.ChatwootClientShapes.NOT_PROVEN;
import static io.helpdesk.wire.Victim.SECRET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a proven identity opens, and what ends when a proof is demanded (ADR 23). */
class VisitorProofIT extends WireTest {

    private static Desk desk;
    private static Visitors visitors;
    private static String key;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        visitors = new Visitors(desk);
        key = desk.administrator()
                .get(desk.path("/inboxes/" + desk.api().id()))
                .send()
                .expect(200)
                .json()
                .get("hmac_token")
                .asText();
    }

    @Test
    void aProofOpensTheContactItSpeaksOf() {
        var victim = Victim.of(desk);
        var email = "\"email\": \"" + victim.email() + "\"";
        var stranger = Desk.word();
        var source = visitors.arrive(email);
        // somebody else's proof is none
        http().get(visitors.contacts("/" + source + "?" + query(stranger)))
                .send()
                .expect(401)
                .matches(NOT_PROVEN);
        http().patch(visitors.contacts("/" + source))
                .json("{" + proof(stranger) + "}")
                .send()
                .expect(401)
                .matches(NOT_PROVEN);
        var arrived = http().post(visitors.contacts(""))
                .json("{" + email + ", " + proof(stranger) + "}")
                .send()
                .expect(200)
                .json();
        assertNotEquals(victim.id(), arrived.get("id").asLong());
        var strange = arrived.get("source_id").asText();
        http().get(visitors.contacts("/" + strange + "?" + query(stranger)))
                .send()
                .expect(200);
        http().patch(visitors.contacts("/" + strange))
                .json("{" + email + ", " + proof(stranger) + "}")
                .send()
                .expect(200);
        http().get(visitors.contacts("/" + strange + "/conversations/" + victim.mailed()))
                .send()
                .expect(404);

        var shown = http().get(visitors.contacts("/" + source + "?" + query(victim.identifier())))
                .send()
                .expect(200)
                .json();
        assertEquals(victim.phone(), shown.get("phone_number").asText());
        assertEquals(victim.id(), shown.get("id").asLong());
        assertEquals(
                2,
                http().get(visitors.contacts("/" + source + "/conversations"))
                        .send()
                        .expect(200)
                        .json()
                        .size());
        http().get(visitors.contacts("/" + source + "/conversations/" + victim.mailed() + "/messages"))
                .send()
                .expect(200);
    }

    /** Whoever takes an identifier early sees nothing of the person who comes and proves to be it. */
    @Test
    void whoWasThereFirstIsNotTheOneWhoProvesIt() {
        var identifier = Desk.word();
        var early = http().post(visitors.contacts(""))
                .json("{\"name\": \"Mallory\", \"identifier\": \"" + identifier + "\"}")
                .send()
                .expect(200)
                .json();
        var late = http().post(visitors.contacts(""))
                .json("{" + proof(identifier) + "}")
                .send()
                .expect(200)
                .json();
        assertEquals(early.get("id"), late.get("id"));
        http().patch(visitors.contacts("/" + late.get("source_id").asText()))
                .json("{\"phone_number\": \"" + Desk.phoneNumber() + "\", " + proof(identifier) + "}")
                .send()
                .expect(200);
        var path = visitors.contacts("/" + early.get("source_id").asText());
        assertTrue(
                http().get(path).send().expect(200).json().get("phone_number").isNull());
        http().patch(path).json("{\"name\": \"Not me\"}").send().expect(200);
        assertEquals(
                "Mallory",
                desk.administrator()
                        .get(desk.path("/contacts/" + early.get("id")))
                        .send()
                        .expect(200)
                        .json()
                        .at("/payload/name")
                        .asText());
    }

    @Test
    void whenProofIsDemandedUnprovenSessionsEnd() throws Exception {
        var inbox = desk.administrator()
                .post(desk.path("/inboxes"))
                .json("{\"name\": \"Later strict\", \"channel\": {\"type\": \"api\"}}")
                .send()
                .expect(200)
                .json();
        var visitors = "/public/api/v1/inboxes/" + inbox.get("inbox_identifier").asText() + "/contacts";
        var secret = inbox.get("hmac_token").asText();
        var identifier = Desk.word();
        var hash = "\"identifier\": \"" + identifier + "\", \"identifier_hash\": \""
                + ChatwootClientIT.sign(secret, identifier) + "\"";
        var unproven = http().post(visitors).json("{}").send().expect(200).json();
        var arrived =
                http().post(visitors).json("{" + hash + "}").send().expect(200).json();
        var path = visitors + "/" + unproven.get("source_id").asText();
        long talk = http().post(path + "/conversations")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        var identifierOfSocket =
                CableClient.ofContact(unproven.get("pubsub_token").asText());
        try (var stream = new EventStreamClient(address(path + "/events"), null, null, 60_000);
                var socket = CableClient.open(server().base()).in(identifierOfSocket)) {
            stream.next();
            desk.administrator()
                    .patch(desk.path("/inboxes/" + inbox.get("id")))
                    .json("{\"channel\": {\"hmac_mandatory\": true}}")
                    .send()
                    .expect(200);
            desk.administrator()
                    .post(desk.path("/conversations/" + talk + "/messages"))
                    .json("{\"content\": \"" + SECRET + "answer\"}")
                    .send()
                    .expect(200);
            for (var rest : new String[] {
                "/conversations", "/conversations/" + talk, "/conversations/" + talk + "/messages", "/events", ""
            }) {
                http().get(path + rest).send().expect(401);
            }
            http().post(path + "/conversations").send().expect(401).matches(NOT_PROVEN);
            http().post(path + "/conversations/" + talk + "/messages")
                    .json("{}")
                    .send()
                    .expect(401);
            var rejected =
                    "{\"identifier\":" + JsonText.quoted(identifierOfSocket) + ",\"type\":\"reject_subscription\"}";
            String frame;
            do {
                frame = socket.next();
                assertFalse(frame.contains(SECRET), frame);
            } while (!frame.equals(rejected));
            assertThrows(
                    UncheckedIOException.class,
                    () -> {
                        while (true) {
                            var event = stream.next();
                            assertFalse(event.toString().contains(SECRET), event::toString);
                        }
                    },
                    "the stream goes on");
        }
        // who showed a proof goes on
        http().post(visitors + "/" + arrived.get("source_id").asText() + "/conversations")
                .send()
                .expect(200);
    }

    private static String proof(String identifier) {
        return "\"identifier\": \"%s\", \"identifier_hash\": \"%s\""
                .formatted(identifier, ChatwootClientIT.sign(key, identifier));
    }

    private static String query(String identifier) {
        return "identifier=" + identifier + "&identifier_hash=" + ChatwootClientIT.sign(key, identifier);
    }
}
