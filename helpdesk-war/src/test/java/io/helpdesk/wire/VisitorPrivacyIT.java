package io.helpdesk.wire;

import static io.helpdesk.wire.ChatwootClientShapes.NOT_FOUND;
import static io.helpdesk.wire.Victim.SECRET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever knows an address sees and changes nothing of the person who has it (ADR 23). */
class VisitorPrivacyIT extends WireTest {

    private static Desk desk;
    private static Visitors visitors;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        visitors = new Visitors(desk);
    }

    @Test
    void whoNamesAnAddressSeesWhatTheySaid() {
        var victim = Victim.of(desk);
        for (var said : new String[] {
            "\"email\": \"" + victim.email() + "\"",
            "\"phone_number\": \"" + victim.phone() + "\"",
            "\"identifier\": \"" + victim.identifier() + "\""
        }) {
            var source = Victim.shown(
                            said,
                            http().post(visitors.contacts(""))
                                    .json("{" + said + ", \"avatar_url\": \"http://example.com/x\"}"))
                    .get("source_id")
                    .asText();
            Victim.shown(said, http().get(visitors.contacts("/" + source)));
            var talk = Victim.shown(said, http().post(visitors.contacts("/" + source + "/conversations")))
                    .get("id")
                    .asLong();
            var mine = "/" + source + "/conversations/" + talk;
            Victim.shown(said, http().get(visitors.contacts(mine)));
            Victim.shown(said, http().get(visitors.contacts("/" + source + "/conversations")));
            var message = Victim.shown(
                    said, http().post(visitors.contacts(mine + "/messages")).json("{\"content\": \"hello\"}"));
            Victim.shown(said, http().get(visitors.contacts(mine + "/messages")));
            Victim.shown(
                    said,
                    http().patch(visitors.contacts(mine + "/messages/" + message.get("id")))
                            .json("{\"submitted_values\": {\"value\": \"x\"}}"));
            Victim.shown(said, http().post(visitors.contacts(mine + "/toggle_status")));
            Victim.shown(
                    said,
                    http().patch(visitors.contacts("/" + source))
                            .json("{\"name\": \"Mallory\", \"custom_attributes\": {\"a\": 1}}"));
            assertEquals(
                    "Mallory",
                    http().get(visitors.contacts("/" + source))
                            .send()
                            .expect(200)
                            .json()
                            .get("name")
                            .asText());
        }
        var stored = desk.administrator()
                .get(desk.path("/contacts/" + victim.id()))
                .send()
                .expect(200)
                .json()
                .get("payload");
        assertEquals(SECRET + "name", stored.get("name").asText());
        assertEquals("", stored.get("thumbnail").asText());
        assertFalse(stored.get("custom_attributes").has("a"), stored::toString);
    }

    @Test
    void nobodyElsesConversationIsThere() {
        var victim = Victim.of(desk);
        var source = visitors.arrive("\"email\": \"" + victim.email() + "\"");
        assertEquals(
                0,
                http().get(visitors.contacts("/" + source + "/conversations"))
                        .send()
                        .expect(200)
                        .json()
                        .size());
        for (long talk : new long[] {victim.own(), victim.mailed()}) {
            var path = visitors.contacts("/" + source + "/conversations/" + talk);
            long asked = desk.administrator()
                    .get(desk.path("/conversations/" + talk + "/messages"))
                    .send()
                    .expect(200)
                    .json()
                    .at("/payload/0/id")
                    .asLong();
            http().get(path).send().expect(404).matches(NOT_FOUND);
            http().get(path + "/messages").send().expect(404).matches(NOT_FOUND);
            http().post(path + "/messages")
                    .json("{\"content\": \"x\"}")
                    .send()
                    .expect(404)
                    .matches(NOT_FOUND);
            http().patch(path + "/messages/" + asked)
                    .json("{\"submitted_values\": {\"value\": 1}}")
                    .send()
                    .expect(404);
            http().patch(path + "/messages/" + asked).send().expect(404);
            http().post(path + "/toggle_status").send().expect(404).matches(NOT_FOUND);
            http().post(path + "/toggle_typing?typing_status=on")
                    .send()
                    .expect(404)
                    .matches(NOT_FOUND);
            http().post(path + "/update_last_seen").send().expect(404).matches(NOT_FOUND);
            // the session the desk made is the visitor's own
            http().get(visitors.contacts("/" + victim.source() + "/conversations/" + talk))
                    .send()
                    .expect(talk == victim.own() ? 200 : 404);
        }
        assertEquals(
                victim.phone(),
                http().get(visitors.contacts("/" + victim.source()))
                        .send()
                        .expect(200)
                        .json()
                        .get("phone_number")
                        .asText());
    }

    @Test
    void anUpdateWithSomeoneElsesAddressTakesNothingOver() {
        var victim = Victim.of(desk);
        var arrived = http().post(visitors.contacts(""))
                .json("{\"name\": \"Mallory\"}")
                .send()
                .expect(200)
                .json();
        var source = arrived.get("source_id").asText();
        for (var said : new String[] {
            "{\"email\": \"%s\"}".formatted(victim.email()),
            "{\"phone_number\": \"%s\", \"email\": \"\"}".formatted(victim.phone())
        }) {
            var updated = http().patch(visitors.contacts("/" + source))
                    .json(said)
                    .send()
                    .expect(200)
                    .json();
            assertEquals(arrived.get("id"), updated.get("id"));
            assertEquals(victim.email(), updated.get("email").asText());
            assertEquals("{}", updated.get("additional_attributes").toString());
            assertFalse(updated.toString().replace(victim.email(), "").contains(SECRET), updated::toString);
        }
        http().get(visitors.contacts("/" + source + "/conversations/" + victim.own()))
                .send()
                .expect(404);
        var stored = desk.administrator()
                .get(desk.path("/contacts/" + victim.id()))
                .send()
                .expect(200)
                .json();
        assertEquals(SECRET + "name", stored.at("/payload/name").asText());
        // the desk sees what was said, and by whom
        var mallory = desk.administrator()
                .get(desk.path("/contacts/" + arrived.get("id")))
                .send()
                .expect(200)
                .json();
        assertEquals(
                victim.email(),
                mallory.at("/payload/additional_attributes/unproven_email").asText());
        assertTrue(mallory.at("/payload/email").isNull(), mallory::toString);
        var free = Desk.word() + "@example.com";
        http().patch(visitors.contacts("/" + source))
                .json("{\"email\": \"" + free + "\"}")
                .send()
                .expect(200);
        mallory = desk.administrator()
                .get(desk.path("/contacts/" + arrived.get("id")))
                .send()
                .expect(200)
                .json();
        assertEquals(free, mallory.at("/payload/email").asText());
        assertFalse(mallory.at("/payload/additional_attributes").has("unproven_email"), mallory::toString);
    }

    @Test
    void streamsAndSocketsTellNothingOfTheContactEither() throws Exception {
        var victim = Victim.of(desk);
        var session = http().post(visitors.contacts(""))
                .json("{\"email\": \"" + victim.email() + "\"}")
                .send()
                .expect(200)
                .json();
        var source = session.get("source_id").asText();
        try (var stream = new EventStreamClient(
                        address(visitors.contacts("/" + source + "/events")), null, null, 60_000);
                var socket = CableClient.open(server().base())
                        .in(CableClient.ofContact(session.get("pubsub_token").asText()))) {
            stream.next();
            desk.administrator()
                    .post(desk.path("/conversations/" + victim.own() + "/messages"))
                    .json("{\"content\": \"" + SECRET + "answer\"}")
                    .send()
                    .expect(200);
            long talk = http().post(visitors.contacts("/" + source + "/conversations"))
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();
            var path = visitors.contacts("/" + source + "/conversations/" + talk);
            http().post(path + "/toggle_typing?typing_status=on").send().expect(200);
            http().post(path + "/messages")
                    .json("{\"content\": \"hello\"}")
                    .send()
                    .expect(200);
            http().post(path + "/toggle_status").send().expect(200);
            EventStreamClient.Event event;
            do {
                event = stream.next();
                assertFalse(event.data().toString().replace(victim.email(), "").contains(SECRET), event::toString);
            } while (!event.name().equals("conversation.updated"));
            socket.await(message -> {
                assertFalse(message.toString().replace(victim.email(), "").contains(SECRET), message::toString);
                return message.path("event").asText().equals("conversation.status_changed");
            });
        }
    }
}
