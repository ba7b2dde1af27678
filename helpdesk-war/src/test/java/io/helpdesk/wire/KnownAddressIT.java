package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names an address is not told whether somebody has it (ADR 23). */
class KnownAddressIT extends WireTest {

    private static final Set<String> SECRETS = Set.of("source_id", "pubsub_token", "uuid");
    private static final Set<String> TIMES = Set.of("timestamp", "waiting_since", "first_reply_created_at");

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
    }

    /** What a visitor is told who comes with these words and does all that visitors do. */
    private static final class Visit {

        private final List<String> told = new ArrayList<>();
        private final String said;
        private final JsonNode session;
        private final String path;
        private JsonNode begun;

        Visit(String field, String value, Victim another) throws Exception {
            said = value;
            session = http().post(desk.visitorPath("/contacts"))
                    .json("""
                    {"name": "Mallory", "%s": "%s", "custom_attributes": {"plan": {"name": "gold"}}}
                    """.formatted(field, value))
                    .send()
                    .expect(200)
                    .json();
            path = desk.visitorPath("/contacts/" + session.get("source_id").asText());
            took(session);
            try (var stream = new EventStreamClient(URI.create(http().base() + path + "/events"), null, null, 60_000);
                    var socket = CableClient.open(server().base())
                            .in(CableClient.ofContact(
                                    session.get("pubsub_token").asText()))) {
                stream.next();
                writes();
                updates(another);
                EventStreamClient.Event event;
                do {
                    event = stream.next();
                    took(event.data());
                } while (!event.name().equals("conversation.updated"));
                socket.await(message -> {
                    var name = message.path("event").asText();
                    if (!name.isEmpty() && !name.equals("presence.update")) {
                        took(message);
                    }
                    return name.equals("conversation.status_changed");
                });
            }
        }

        private void writes() {
            var talk = took(http().post(path + "/conversations"));
            var mine = path + "/conversations/" + talk.get("id");
            took(http().get(path + "/conversations"));
            http().post(mine + "/toggle_typing?typing_status=on").send().expect(200);
            var message = took(http().post(mine + "/messages").json("{\"content\": \"hello\"}"));
            took(http().get(mine));
            took(http().get(mine + "/messages"));
            took(http().patch(mine + "/messages/" + message.get("id"))
                    .json("{\"submitted_values\": {\"value\": \"x\"}}"));
            took(http().post(path + "/conversations"));
            took(http().get(path + "/conversations"));
            took(http().post(mine + "/toggle_status"));
        }

        /** With the address and number of somebody else; the number alone is another matter where merges are allowed. */
        private void updates(Victim another) {
            took(http().patch(path)
                    .json("{\"name\": \"Ben\", \"custom_attributes\": {\"plan\": {\"until\": 2030}, \"a\": 1}}"));
            took(http().get(path + "/conversations"));
            took(http().patch(path)
                    .json("{\"email\": \"%s@example.com\", \"phone_number\": \"%s\"}"
                            .formatted(said.hashCode(), another.phone())));
            took(http().patch(path).json("{\"email\": \"" + another.email() + "\"}"));
            took(http().get(path));
            took(http().post(desk.visitorPath("/contacts"))
                    .json("{\"source_id\": \"" + session.get("source_id").asText() + "\"}"));
        }

        private JsonNode took(Http.Request request) {
            var answer = request.send().expect(200).json();
            took(answer);
            return answer;
        }

        private void took(JsonNode answer) {
            told.add(plain(answer).toString().replace(said, "SAID").replace("" + said.hashCode(), "HASH"));
        }

        /** Without what is another in each visit; the visitor's own number is told from others. */
        private JsonNode plain(JsonNode node) {
            if (node.isArray()) {
                var list = JsonNodeFactory.instance.arrayNode();
                node.forEach(each -> list.add(plain(each)));
                return list;
            }
            if (!node.isObject()) {
                return node;
            }
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            boolean contact = node.has("phone_number");
            node.properties().forEach(field -> {
                var name = field.getKey();
                var value = field.getValue();
                if (contact && name.equals("id")
                        || name.equals("contact_id")
                        || name.equals("sender_id")
                                && node.path("sender_type").asText().equals("Contact")) {
                    object.put(name, value.equals(session.get("id")) ? "mine" : value.toString());
                } else if (value.isNull() || value.isNumber() && value.asDouble() == 0) {
                    object.set(name, value);
                } else if (name.equals("updated_at") && value.equals(node.get("created_at"))) {
                    object.put(name, "as created");
                } else if (name.equals("updated_at") && value.equals(node.get("last_activity_at"))) {
                    object.put(name, "as it wrote");
                } else if (name.equals("created_at") && (contact || node.has("contact_id"))) {
                    begun = begun == null ? value : begun;
                    object.put(name, value.equals(begun) ? "as the session" : "time");
                } else if (name.endsWith("_at") || TIMES.contains(name)) {
                    object.put(name, "time");
                } else if (SECRETS.contains(name)) {
                    object.put(name, "secret");
                } else if (name.equals("id") || name.endsWith("_id")) {
                    object.put(name, "number");
                } else {
                    object.set(name, plain(value));
                }
            });
            return object;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "phone_number", "identifier"})
    void whatSomebodyHasAndWhatNobodyHasAreAnsweredAlike(String field) throws Exception {
        var victim = Victim.of(desk);
        var another = Victim.of(desk);
        var known = new Visit(
                field,
                switch (field) {
                    case "email" -> victim.email();
                    case "phone_number" -> victim.phone();
                    default -> victim.identifier();
                },
                another);
        var unknown = new Visit(
                field,
                switch (field) {
                    case "email" -> Desk.word() + "@example.com";
                    case "phone_number" -> Desk.phoneNumber();
                    default -> Desk.word();
                },
                another);
        assertEquals(String.join("\n", unknown.told), String.join("\n", known.told));
        assertTrue(known.told.get(0).contains("\"id\":\"mine\""), known.told.get(0));
        assertFalse(String.join("\n", known.told).contains("typing"), "the visitor is told that they write");
    }

    /** Agents see whom the visitor named, under the contact's own number. */
    @Test
    void theNumberThatIsShownIsANewContactsAndNobodys() {
        var victim = Victim.of(desk);
        long before = arrive("\"name\": \"Ada\"").get("id").asLong();
        var session = arrive("\"email\": \"" + victim.email() + "\"");
        long shown = session.get("id").asLong();
        long after = arrive("\"name\": \"Cleo\"").get("id").asLong();
        assertTrue(before < shown && shown < after, before + ", " + shown + ", " + after);
        assertNotEquals(
                shown, arrive("\"email\": \"" + victim.email() + "\"").get("id").asLong());
        desk.administrator().get(desk.path("/contacts/" + shown)).send().expect(404);

        var path = desk.visitorPath("/contacts/" + session.get("source_id").asText() + "/conversations");
        long talk = http().post(path).send().expect(200).json().get("id").asLong();
        http().post(path + "/" + talk + "/messages")
                .json("{\"content\": \"hello\"}")
                .send()
                .expect(200);
        var seen = desk.administrator()
                .get(desk.path("/conversations/" + talk))
                .send()
                .expect(200)
                .json();
        assertEquals(victim.id(), seen.at("/meta/sender/id").asLong());
        assertEquals(victim.id(), seen.at("/messages/0/sender/id").asLong(), seen::toString);
        assertFalse(seen.toString().contains("\"id\":" + shown + ","), seen::toString);
    }

    /** Who has shown nothing is as good as the next one (chatwoot-client 1.4), until somebody is known to be the contact. */
    @Test
    void whatOnlyVisitorsNamedIsOneContactToThemUntilTheDeskKnowsIt() {
        var said = "\"email\": \"" + Desk.word() + "@example.com\"";
        long made = arrive(said).get("id").asLong();
        assertEquals(made, arrive(said).get("id").asLong());
        desk.administrator()
                .post(desk.path("/contacts/" + made + "/contact_inboxes"))
                .json("{\"inbox_id\": " + desk.api().id() + "}")
                .send()
                .expect(200);
        assertNotEquals(made, arrive(said).get("id").asLong());
    }

    private static JsonNode arrive(String said) {
        return http().post(desk.visitorPath("/contacts"))
                .json("{" + said + "}")
                .send()
                .expect(200)
                .json();
    }
}
