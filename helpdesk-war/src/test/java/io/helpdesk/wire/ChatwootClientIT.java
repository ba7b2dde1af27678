package io.helpdesk.wire;

import static io.helpdesk.wire.ChatwootClientShapes.NOT_FOUND;
import static io.helpdesk.wire.ChatwootClientShapes.NOT_PROVEN;
import static io.helpdesk.wire.ChatwootClientShapes.inbox;
import static io.helpdesk.wire.ChatwootClientShapes.session;
import static io.helpdesk.wire.ChatwootClientShapes.updated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inboxes and contacts of Chatwoot's client API, endpoint by endpoint and rule by rule (chatwoot-client 0 and 1). */
@Tag("core")
class ChatwootClientIT extends ChatwootClient {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    // inbox

    @Test
    void anInboxIsShownToWhoKnowsItsIdentifier() {
        http().get(desk.visitorPath(""))
                .send()
                .expect(200)
                .matches(inbox(desk.api().identifier(), "Orders"));
        http().get(desk.visitorPath(".json")).send().expect(200);
        http().get("/chatwoot" + desk.visitorPath("")).send().expect(200);
    }

    @Test
    void unknownInboxesContactsAndConversationsAreNotFound() {
        var source = arrive("{}").get("source_id").asText();
        for (var path : new String[] {
            "/public/api/v1/inboxes/nope",
            "/public/api/v1/inboxes/nope/contacts/x",
            desk.visitorPath("/contacts/nope"),
            desk.visitorPath("/contacts/nope/conversations"),
            conversations(source) + "/999999",
            conversations(source) + "/abc",
            conversations(source) + "/1/messages",
            desk.visitorPath("/nothing"),
            "/public/api/v1/nothing"
        }) {
            http().get(path).send().expect(404).matches(NOT_FOUND);
        }
        http().post("/public/api/v1/inboxes/nope/contacts").send().expect(404).matches(NOT_FOUND);
        http().delete(desk.visitorPath("/contacts/" + source))
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        http().patch(conversations(source) + "/1/messages/1")
                .json("{\"submitted_values\": {}}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    // contacts

    @Test
    void aVisitorStartsASession() {
        var email = Desk.word() + "@example.com";
        post("/contacts", """
                {"name": "Ada Example", "email": "%s", "phone_number": null, "custom_attributes": {"plan": "gold"}}
                """.formatted(email.toUpperCase(java.util.Locale.ROOT)))
                .expect(200)
                .matches(session("'@uuid'", "'Ada Example'", "'" + email + "'", "null"));
    }

    @Test
    void aNamelessVisitorGetsAName() {
        post("/contacts", "{}").matches(session("'@uuid'", "'@/[a-z]+-[a-z]+-[0-9]+/'", "null", "null"));
        post("/contacts", "{\"name\": \"\"}").matches(session("'@uuid'", "''", "null", "null"));
        http().post(desk.visitorPath("/contacts")).send().expect(200);
        http().post(desk.visitorPath("/contacts"))
                .body("text/plain", "{".getBytes(UTF_8))
                .send()
                .expect(200);
        post("/contacts", "[1]").expect(200);
    }

    @Test
    void aKnownSourceIdIsTheSameSessionAndNothingElseCounts() {
        var source = Desk.word() + " /ü%";
        var first = arrive("{\"source_id\": \"" + source + "\", \"name\": \"Ada Example\"}");
        assertEquals(first, arrive("{\"source_id\": \"" + source + "\", \"name\": \"Ben\", \"email\": \"nonsense\"}"));
        assertEquals(
                first,
                http().get(desk.visitorPath("/contacts/" + encoded(source)))
                        .send()
                        .expect(200)
                        .json());
        assertEquals(
                first,
                http().get("/chatwoot" + desk.visitorPath("/contacts/" + encoded(source)))
                        .send()
                        .expect(200)
                        .json());
    }

    /** Its record stays as it is, and the visitor sees what they said. */
    @Test
    void aKnownContactIsTakenAsItIs() {
        var email = Desk.word() + "@example.com";
        var phone = Desk.phoneNumber();
        var identifier = Desk.word();
        var first = arrive(
                "{\"name\": \"Ada Example\", \"email\": \"%s\", \"phone_number\": \"%s\", \"identifier\": \"%s\"}"
                        .formatted(email, phone, identifier));
        for (var known : new String[] {
            "\"email\": \"" + email + "\"",
            "\"phone_number\": \"" + phone + "\"",
            "\"identifier\": \"" + identifier + "\", \"email\": \"other@example.com\""
        }) {
            var again = arrive("{\"name\": \"Ben\", " + known + "}");
            assertEquals(first.get("id"), again.get("id"));
            assertEquals("Ben", again.get("name").asText());
            assertNotEquals(first.get("source_id"), again.get("source_id"));
            assertNotEquals(first.get("pubsub_token"), again.get("pubsub_token"));
            assertEquals(
                    first.get("id"),
                    desk.administrator()
                            .get(desk.path("/conversations/"
                                    + open(again.get("source_id").asText(), "{}")))
                            .send()
                            .expect(200)
                            .json()
                            .at("/meta/sender/id"));
        }
        var stored = desk.administrator()
                .get(desk.path("/contacts/" + first.get("id")))
                .send()
                .expect(200)
                .json();
        assertEquals("Ada Example", stored.at("/payload/name").asText());
        assertEquals(email, stored.at("/payload/email").asText());
    }

    @Test
    void formsSayTheSameAsJson() {
        http().post(desk.visitorPath("/contacts"))
                .form(Map.of("name", "Ada Example", "custom_attributes[plan]", "gold"))
                .send()
                .expect(200)
                .matches(session("'@uuid'", "'Ada Example'", "null", "null"));
    }

    @Test
    void brokenContactsAreRefusedInBothVocabularies() {
        var broken = """
                {'message': 'Email Invalid email, Phone number should be in e164 format',
                 'attributes': ['email', 'phone_number'],
                 'description': 'Email Invalid email, Phone number should be in e164 format',
                 'errors': [{'field': 'email', 'message': 'Invalid email', 'code': 'invalid'},
                   {'field': 'phone_number', 'message': 'should be in e164 format', 'code': 'invalid'}]}""";
        post("/contacts", "{\"email\": \"nope\", \"phone_number\": \"12\"}")
                .expect(422)
                .matches(broken);
        var source = arrive("{}").get("source_id").asText();
        patch(source, "{\"email\": \"nope\", \"phone_number\": \"12\"}")
                .expect(422)
                .matches(broken);
        post("/contacts", "{\"name\": \"" + "x".repeat(256) + "\"}").expect(422).matches("""
                {'message': 'Name is too long (maximum is 255 characters)', 'attributes': ['name'],
                 'description': 'Name is too long (maximum is 255 characters)',
                 'errors': [{'field': 'name', 'message': 'is too long (maximum is 255 characters)', 'code': 'invalid'}]}
                """);
    }

    @Test
    void malformedBodiesAreRefusedAsJson() {
        var bad = "{'status': 400, 'error': 'Bad Request', 'description': 'Bad Request', 'errors': []}";
        post("/contacts", "{\"name\":").expect(400).matches(bad);
        post("/contacts", "{\"name\": \"a\\u0000b\"}").expect(400).matches(bad);
        post("/contacts", "[".repeat(100) + "]".repeat(100)).expect(400).matches(bad);
        http().post(desk.visitorPath("/contacts"))
                .body("multipart/form-data", PICTURE)
                .send()
                .expect(400)
                .matches(bad);
    }

    @Test
    void anUpdateWritesWhatIsGivenAndMergesAttributesInDepth() {
        var email = Desk.word() + "@example.com";
        var source = arrive(
                        "{\"name\": \"Ada Example\", \"custom_attributes\": {\"a\": {\"x\": 1}, \"plan\": \"gold\"}}")
                .get("source_id")
                .asText();
        patch(
                        source,
                        "{\"name\": \"\", \"email\": \"" + email + "\", \"identifier\": \"never\", "
                                + "\"custom_attributes\": {\"a\": {\"y\": 2}}}")
                .expect(200)
                .matches(updated(
                        "'Ada Example'", "'" + email + "'", "null", "null", "{'a': {'x': 1, 'y': 2}, 'plan': 'gold'}"));
        http().put(desk.visitorPath("/contacts/" + source))
                .json("{\"name\": \"Ada B. Example\"}")
                .send()
                .expect(200)
                .matches(updated(
                        "'Ada B. Example'",
                        "'" + email + "'",
                        "null",
                        "null",
                        "{'a': {'x': 1, 'y': 2}, 'plan': 'gold'}"));
    }

    @Test
    void anUpdateWithSomeoneElsesAddressMakesOneContactOfTwo() {
        var identifier = Desk.word();
        var proof =
                "\"identifier\": \"%s\", \"identifier_hash\": \"%s\"".formatted(identifier, sign(key(), identifier));
        var email = Desk.word() + "@example.com";
        var phone = Desk.phoneNumber();
        var one = arrive("{\"name\": \"One\", \"email\": \"" + email + "\", \"custom_attributes\": {\"a\": 1}}");
        var two = arrive("{\"name\": \"Two\", \"phone_number\": \"" + phone
                + "\", \"custom_attributes\": {\"a\": 2, \"b\": 2}, " + proof + "}");
        var source = two.get("source_id").asText();
        var talk = open(source, "{}");
        say(source, talk, "hello");

        var merged = patch(source, "{\"email\": \"" + email + "\", \"name\": \"Both\", " + proof + "}")
                .expect(200);
        merged.matches(
                updated("'Both'", "'" + email + "'", "'" + phone + "'", "'" + identifier + "'", "{'a': 1, 'b': 2}"));
        assertEquals(one.get("id"), merged.json().get("id"));
        var shown = http().get(conversations(source) + "/" + talk)
                .send()
                .expect(200)
                .json();
        assertEquals(one.get("id"), shown.at("/contact/id"));
        assertEquals(one.get("id"), shown.at("/messages/0/sender/id"));
        desk.administrator().get(desk.path("/contacts/" + two.get("id"))).send().expect(404);
    }

    @Test
    void aNumberOfSomeoneWithAnotherAddressIsLeftAlone() {
        var identifier = Desk.word();
        var proof =
                "\"identifier\": \"%s\", \"identifier_hash\": \"%s\"".formatted(identifier, sign(key(), identifier));
        var phone = Desk.phoneNumber();
        arrive("{\"email\": \"" + Desk.word() + "@example.com\", \"phone_number\": \"" + phone + "\"}");
        var source = arrive("{\"name\": \"Ada Example\", " + proof + "}")
                .get("source_id")
                .asText();
        var email = Desk.word() + "@example.com";
        patch(source, "{\"email\": \"" + email + "\", \"phone_number\": \"" + phone + "\", " + proof + "}")
                .expect(200)
                .matches(updated("'Ada Example'", "'" + email + "'", "null", "'" + identifier + "'", "{}"));
    }

    // identity

    @Test
    void whereProofIsDemandedNobodyGetsByWithoutIt() {
        var contacts =
                "/public/api/v1/inboxes/" + strict.get("inbox_identifier").asText() + "/contacts";
        var identifier = Desk.word();
        var hash = sign(strict.get("hmac_token").asText(), identifier);
        var proof = "identifier=" + identifier + "&identifier_hash=" + hash;

        http().post(contacts)
                .json("{\"identifier\": \"" + identifier + "\"}")
                .send()
                .expect(401)
                .matches(NOT_PROVEN);
        http().post(contacts)
                .json("{\"identifier\": \"x\", \"identifier_hash\": \"" + hash + "\"}")
                .send()
                .expect(401)
                .matches(NOT_PROVEN);
        var source = http().post(contacts)
                .json("{\"identifier\": \"%s\", \"identifier_hash\": \"%s\"}".formatted(identifier, hash))
                .send()
                .expect(200)
                .json()
                .get("source_id")
                .asText();
        http().get(contacts + "/" + source).send().expect(401).matches(NOT_PROVEN);
        http().patch(contacts + "/" + source)
                .json("{\"name\": \"A\"}")
                .send()
                .expect(401)
                .matches(NOT_PROVEN);
        http().get(contacts + "/" + source + "?" + proof).send().expect(200);
        // conversations never ask for it
        http().post(contacts + "/" + source + "/conversations").send().expect(200);
    }

    @Test
    void aWrongProofIsRefusedEverywhere() {
        post("/contacts", "{\"identifier\": \"a\", \"identifier_hash\": \"00\"}")
                .expect(401)
                .matches(NOT_PROVEN);
    }

    @Test
    void aProvenVisitorSeesAllConversationsOfTheContact() {
        var identifier = Desk.word();
        var first = arrive("{\"identifier\": \"" + identifier + "\"}")
                .get("source_id")
                .asText();
        var second = arrive("{\"identifier\": \"" + identifier + "\"}")
                .get("source_id")
                .asText();
        long talk = open(first, "{}");
        http().get(conversations(second) + "/" + talk).send().expect(404).matches(NOT_FOUND);
        assertEquals(
                0, http().get(conversations(second)).send().expect(200).json().size());
        http().get(conversations(second) + "/" + talk + "/messages")
                .send()
                .expect(404)
                .matches(NOT_FOUND);

        http().get(desk.visitorPath("/contacts/" + second + "?identifier=" + identifier + "&identifier_hash="
                        + sign(key(), identifier)))
                .send()
                .expect(200);
        http().get(conversations(second) + "/" + talk).send().expect(200);
        http().get(conversations(second) + "/" + talk + "/messages")
                .send()
                .expect(200)
                .matches("[]");
        assertEquals(
                1, http().get(conversations(second)).send().expect(200).json().size());
        // and opens new ones in its own session
        long other = open(second, "{}");
        http().get(conversations(first) + "/" + other).send().expect(404);
    }
}
