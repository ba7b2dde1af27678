package io.helpdesk.wire;

import static io.helpdesk.wire.ChatwootClientShapes.ATTACHMENT;
import static io.helpdesk.wire.ChatwootClientShapes.NOT_FOUND;
import static io.helpdesk.wire.ChatwootClientShapes.NOT_PROVEN;
import static io.helpdesk.wire.ChatwootClientShapes.byAgent;
import static io.helpdesk.wire.ChatwootClientShapes.byContact;
import static io.helpdesk.wire.ChatwootClientShapes.contact;
import static io.helpdesk.wire.ChatwootClientShapes.conversation;
import static io.helpdesk.wire.ChatwootClientShapes.inbox;
import static io.helpdesk.wire.ChatwootClientShapes.message;
import static io.helpdesk.wire.ChatwootClientShapes.session;
import static io.helpdesk.wire.ChatwootClientShapes.updated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chatwoot's client API, endpoint by endpoint and rule by rule (chatwoot-client 0 and 1). */
@Tag("core")
class ChatwootClientIT extends WireTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    private static Desk desk;
    /** Demands proof, and one conversation per session. */
    private static JsonNode strict;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        strict = desk.administrator()
                .post(desk.path("/inboxes"))
                .json("""
                {"name": "Strict", "lock_to_single_conversation": true,
                 "channel": {"type": "api", "hmac_mandatory": true}}
                """)
                .send()
                .expect(200)
                .json();
    }

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
            assertNotEquals(first.get("id"), again.get("id"));
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

    // conversations

    @Test
    void aConversationIsOpened() {
        var source = arrive("{\"name\": \"Ada Example\"}").get("source_id").asText();
        var opened = http().post(conversations(source))
                .json("{\"custom_attributes\": {\"order\": \"A-1\"}, \"status\": \"resolved\"}")
                .send()
                .expect(200);
        opened.matches(conversation("open", "[]", contact("'Ada Example'", "null", "null", "{}")));
        var stored = desk.administrator()
                .get(desk.path("/conversations/" + opened.json().get("id")))
                .send()
                .expect(200)
                .json();
        assertEquals("A-1", stored.at("/custom_attributes/order").asText());
    }

    @Test
    void attributesKeepTheirLimits() {
        var source = arrive("{}").get("source_id").asText();
        http().post(conversations(source))
                .json("{\"custom_attributes\": {\"long\": \"" + "x".repeat(1501) + "\"}}")
                .send()
                .expect(422)
                .matches("""
                {'message': 'Custom attributes long length should be < 1500', 'attributes': ['custom_attributes'],
                 'description': 'Custom attributes long length should be < 1500',
                 'errors': [{'field': 'custom_attributes', 'message': 'long length should be < 1500', 'code': 'invalid'}]}
                """);
        assertEquals(0, http().get(conversations(source)).send().json().size());
    }

    @Test
    void whereOneConversationIsAllowedItIsTheLastOne() {
        var contacts =
                "/public/api/v1/inboxes/" + strict.get("inbox_identifier").asText() + "/contacts";
        var hash = sign(strict.get("hmac_token").asText(), "");
        var source = http().post(contacts)
                .json("{\"identifier_hash\": \"" + hash + "\"}")
                .send()
                .expect(200)
                .json()
                .get("source_id")
                .asText();
        var path = contacts + "/" + source + "/conversations";
        var first = http().post(path).send().expect(200).json().get("id");
        http().post(path + "/" + first + "/toggle_status").send().expect(200);
        var again = http().post(path).send().expect(200).json();
        assertEquals(first, again.get("id"));
        assertEquals("resolved", again.get("status").asText());
    }

    @Test
    void theListIsOldestFirstWithAllMessages() {
        var source = arrive("{\"name\": \"Ada Example\"}").get("source_id").asText();
        long first = open(source, "{}");
        long second = open(source, "{}");
        say(source, second, "two");
        var list = http().get(conversations(source)).send().expect(200);
        var ada = contact("'Ada Example'", "null", "null", "{}");
        list.matches("[" + conversation("open", "[]", ada) + ", "
                + conversation("open", "[" + message("'two'", 0, "{}", byContact("'Ada Example'", "null")) + "]", ada)
                + "]");
        assertEquals(first, list.json().at("/0/id").asLong());
    }

    @Test
    void aConversationShowsNeitherNotesNorActivities() {
        var source = arrive("{\"name\": \"Ada Example\"}").get("source_id").asText();
        long talk = open(source, "{}");
        say(source, talk, "hello");
        var messages = desk.path("/conversations/" + talk + "/messages");
        desk.administrator()
                .post(messages)
                .json("{\"content\": \"for us\", \"private\": true}")
                .send()
                .expect(200);
        desk.administrator()
                .post(messages)
                .json("{\"content\": \"for you\"}")
                .send()
                .expect(200);
        desk.administrator()
                .post(desk.path("/conversations/" + talk + "/toggle_priority"))
                .json("{\"priority\": \"high\"}")
                .send()
                .expect(200);
        var hello = message("'hello'", 0, "{}", byContact("'Ada Example'", "null"));
        var reply = message("'for you'", 1, "{}", byAgent("Ada Example"));
        http().get(conversations(source) + "/" + talk)
                .send()
                .expect(200)
                .matches(conversation(
                        "open", "[" + hello + ", " + reply + "]", contact("'Ada Example'", "null", "null", "{}")));
        http().get(conversations(source) + "/" + talk + "/messages")
                .send()
                .expect(200)
                .matches("[" + hello + ", " + reply + "]");
    }

    @Test
    void togglingOnlyEverResolves() {
        var source = arrive("{\"name\": \"Ada Example\"}").get("source_id").asText();
        long talk = open(source, "{}");
        for (int i = 0; i < 2; i++) {
            http().post(conversations(source) + "/" + talk + "/toggle_status")
                    .send()
                    .expect(200)
                    .matches(conversation("resolved", "[]", contact("'Ada Example'", "null", "null", "{}")));
        }
        say(source, talk, "one more thing");
        assertEquals(
                "open",
                http().get(conversations(source) + "/" + talk)
                        .send()
                        .json()
                        .get("status")
                        .asText());
    }

    @Test
    void typingIsAnsweredWithNothing() {
        var source = arrive("{}").get("source_id").asText();
        long talk = open(source, "{}");
        var reply = http().post(conversations(source) + "/" + talk + "/toggle_typing?typing_status=on")
                .send()
                .expect(200);
        assertEquals(0, reply.body().length);
        assertTrue(reply.header("Content-Type").startsWith("application/json"));
        http().post(conversations(source) + "/999999/toggle_typing")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void lookingIsRemembered() {
        var source = arrive("{}").get("source_id").asText();
        long talk = open(source, "{}");
        var reply = http().post(conversations(source) + "/" + talk + "/update_last_seen")
                .send()
                .expect(200);
        assertEquals(0, reply.body().length);
        assertNotEquals(
                0,
                http().get(conversations(source) + "/" + talk)
                        .send()
                        .json()
                        .get("contact_last_seen_at")
                        .asLong());
    }

    // messages

    @Test
    void aMessageIsPostedAsTheContactWhateverItSays() {
        var source = arrive("{\"name\": \"Ada Example\"}").get("source_id").asText();
        long talk = open(source, "{}");
        http().post(conversations(source) + "/" + talk + "/messages")
                .json("""
                {"content": "hello", "echo_id": "e1", "message_type": "outgoing", "private": true,
                 "content_attributes": {"a": 1}, "source_id": "x"}
                """)
                .send()
                .expect(200)
                .matches(message("'hello'", 0, "{}", byContact("'Ada Example'", "null")));
        http().post(conversations(source) + "/" + talk + "/messages")
                .send()
                .expect(200)
                .matches(message("null", 0, "{}", byContact("'Ada Example'", "null")));
        http().post(conversations(source) + "/" + talk + "/messages")
                .json("{\"content\": \"" + "x".repeat(150_001) + "\"}")
                .send()
                .expect(422)
                .matches("""
                {'message': 'Content is too long (maximum is 150000 characters)', 'attributes': ['content'],
                 'description': 'Content is too long (maximum is 150000 characters)',
                 'errors': [{'field': 'content', 'message': 'is too long (maximum is 150000 characters)',
                   'code': 'invalid'}]}""");
    }

    @Test
    void filesComeAndGoByteByByte() {
        var source = arrive("{\"name\": \"Ada Example\"}").get("source_id").asText();
        long talk = open(source, "{}");
        var path = conversations(source) + "/" + talk + "/messages";
        var posted = http().post(path)
                .multipart(new Multipart()
                        .field("content", "see photo")
                        .file("attachments[]", "a b.png", "image/png", PICTURE))
                .send()
                .expect(200);
        posted.matches(message(
                "'see photo'", 0, "{}", ", 'attachments': [" + ATTACHMENT + "]" + byContact("'Ada Example'", "null")));
        http().post(path)
                .multipart(new Multipart().file("attachments", "a b.png", "image/png", PICTURE))
                .send()
                .expect(200)
                .matches(message(
                        "null", 0, "{}", ", 'attachments': [" + ATTACHMENT + "]" + byContact("'Ada Example'", "null")));

        var anywhere = Http.at(URI.create("http://" + server().base().getAuthority()));
        var blob =
                URI.create(posted.json().at("/attachments/0/data_url").asText()).getRawPath();
        var redirect = anywhere.get(blob).send().expect(302);
        var bytes = anywhere.get(URI.create(redirect.header("Location")).getRawPath())
                .send()
                .expect(200);
        assertArrayEquals(PICTURE, bytes.body());
        assertEquals("image/png", bytes.header("Content-Type"));
        anywhere.get(blob.replace("--", "--0")).send().expect(404);
    }

    @Test
    void theListIsTheNewestTwentyOldestFirst() {
        var source = arrive("{}").get("source_id").asText();
        long talk = open(source, "{}");
        for (int i = 1; i <= 23; i++) {
            say(source, talk, "m" + i);
        }
        var path = conversations(source) + "/" + talk + "/messages";
        var newest = http().get(path).send().expect(200).json();
        assertEquals(20, newest.size());
        assertEquals("m4", newest.at("/0/content").asText());
        var before = http().get(path + "?before=" + newest.at("/0/id"))
                .send()
                .expect(200)
                .json();
        assertEquals(3, before.size());
        assertEquals("m1", before.at("/0/content").asText());
    }

    @Test
    void anAnswerIsKeptInItsShape() {
        var source = arrive("{\"name\": \"Ada Example\"}").get("source_id").asText();
        long talk = open(source, "{}");
        var asked = desk.administrator()
                .post(desk.path("/conversations/" + talk + "/messages"))
                .json("{\"content\": \"which?\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        var path = conversations(source) + "/" + talk + "/messages/" + asked;
        http().patch(path).send().expect(200).matches(message("'which?'", 1, "{}", byAgent("Ada Example")));
        http().patch(path)
                .json("{\"submitted_values\": [{\"title\": \"a\", \"value\": \"b\", \"odd\": 1}]}")
                .send()
                .expect(200)
                .matches(message(
                        "'which?'", 1, "{'submitted_values': [{'title': 'a', 'value': 'b'}]}", byAgent("Ada Example")));
        http().put(path)
                .json("{\"submitted_values\": {\"csat_survey_response\": {\"rating\": 5}}}")
                .send()
                .expect(200)
                .matches(message(
                        "'which?'",
                        1,
                        "{'submitted_values': {'csat_survey_response': {'rating': 5}}}",
                        byAgent("Ada Example")));
    }

    @Test
    void notesCannotBeReachedByTheirId() {
        var source = arrive("{}").get("source_id").asText();
        long talk = open(source, "{}");
        var note = desk.administrator()
                .post(desk.path("/conversations/" + talk + "/messages"))
                .json("{\"content\": \"for us\", \"private\": true}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        var path = conversations(source) + "/" + talk + "/messages/" + note;
        http().patch(path).send().expect(404).matches(NOT_FOUND);
        http().patch(path)
                .json("{\"submitted_values\": {\"value\": 1}}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    // browsers

    @Test
    void browsersOfAnySiteMayCall() {
        var preflight = http().method("OPTIONS", desk.visitorPath("/contacts"))
                .header("Origin", "https://shop.example.com")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-any")
                .send()
                .expect(200);
        assertEquals(0, preflight.body().length);
        assertEquals("*", preflight.header("Access-Control-Allow-Origin"));
        assertEquals("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS", preflight.header("Access-Control-Allow-Methods"));
        assertEquals("content-type,x-any", preflight.header("Access-Control-Allow-Headers"));
        assertEquals("7200", preflight.header("Access-Control-Max-Age"));
        var refused = http().get(desk.visitorPath("/contacts/nope"))
                .header("Origin", "https://shop.example.com")
                .send();
        assertEquals("*", refused.expect(404).header("Access-Control-Allow-Origin"));
        assertNull(http().get(desk.visitorPath("")).send().header("Access-Control-Allow-Origin"));
    }

    private static Http.Reply post(String path, String json) {
        return http().post(desk.visitorPath(path)).json(json).send();
    }

    private static Http.Reply patch(String source, String json) {
        return http().patch(desk.visitorPath("/contacts/" + source)).json(json).send();
    }

    private static JsonNode arrive(String json) {
        return post("/contacts", json).expect(200).json();
    }

    private static String conversations(String source) {
        return desk.visitorPath("/contacts/" + source + "/conversations");
    }

    private static long open(String source, String json) {
        return http().post(conversations(source))
                .json(json)
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static void say(String source, long conversation, String text) {
        http().post(conversations(source) + "/" + conversation + "/messages")
                .json("{\"content\": \"" + text + "\"}")
                .send()
                .expect(200);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, UTF_8).replace("+", "%20");
    }

    /** Under which identities are signed in the Api inbox. */
    private static String key() {
        return desk.administrator()
                .get(desk.path("/inboxes/" + desk.api().id()))
                .send()
                .expect(200)
                .json()
                .get("hmac_token")
                .asText();
    }

    static String sign(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
