package io.helpdesk.wire;

import static io.helpdesk.wire.ChatwootClientShapes.ATTACHMENT;
import static io.helpdesk.wire.ChatwootClientShapes.NOT_FOUND;
import static io.helpdesk.wire.ChatwootClientShapes.byAgent;
import static io.helpdesk.wire.ChatwootClientShapes.byContact;
import static io.helpdesk.wire.ChatwootClientShapes.contact;
import static io.helpdesk.wire.ChatwootClientShapes.conversation;
import static io.helpdesk.wire.ChatwootClientShapes.message;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Conversations and messages of Chatwoot's client API, endpoint by endpoint and rule by rule (chatwoot-client 0 and 1). */
@Tag("core")
class ChatwootClientConversationsIT extends ChatwootClient {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

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
}
