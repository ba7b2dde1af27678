package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that are announced before their bytes come: chatwoot-desk 4.3; and what is asked of a translator: chatwoot-application 4.3. */
class ChatwootDirectUploadsIT extends WireTest {

    private static final byte[] HELLO = "hello".getBytes(UTF_8);

    private static ChatwootFixture the;
    private static long talk;

    @BeforeAll
    static void open() {
        the = ChatwootFixture.open(http());
        talk = the.ownConversation("").get("id").asLong();
    }

    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Http.Reply announce(String blob) {
        return the.agent
                .post(the.in(talk, "/direct_uploads"))
                .json("{\"blob\": " + blob + "}")
                .send();
    }

    private static JsonNode announced(byte[] bytes) {
        return announce("{\"filename\": \"../hello.txt\", \"byte_size\": " + bytes.length + ", \"checksum\": \""
                        + md5(bytes) + "\", \"content_type\": \"text/plain\", \"metadata\": {\"identified\": true}}")
                .expect(200)
                .json();
    }

    private static Http.Reply put(JsonNode announced, byte[] bytes) {
        return http().put(below(announced.at("/direct_upload/url").asText()))
                .body("text/plain", bytes)
                .send();
    }

    private static String below(String url) {
        return url.substring(url.indexOf("/rails/"));
    }

    private static Http.Reply send(JsonNode announced) {
        return the.agent
                .post(the.in(talk, "/messages"))
                .json("{\"content\": \"See\", \"attachments\": [\""
                        + announced.get("signed_id").asText() + "\"]}")
                .send();
    }

    @Test
    void aFileIsAnnouncedPutAndSent() {
        var announced = announced(HELLO);
        JsonShape.assertMatches("""
                {"id": "@int", "key": "@uuid", "filename": "hello.txt", "content_type": "text/plain",
                 "metadata": {"identified": true}, "service_name": "local", "byte_size": 5, "checksum": "%s",
                 "created_at": "@iso", "signed_id": "@string",
                 "direct_upload": {"url": "@string", "headers": {"Content-Type": "text/plain"}}}""".formatted(md5(HELLO)), announced);
        send(announced).expect(422).matches("{\"error\": \"Validation failed: Attachments is invalid\"}");
        assertEquals("", put(announced, HELLO).expect(204).text());
        put(announced, HELLO).expect(204);
        var attachment = send(announced).expect(200).json().at("/attachments/0");
        assertEquals(5, attachment.get("file_size").asInt());
        var redirect =
                http().get(below(attachment.get("data_url").asText())).send().expect(302);
        assertEquals(
                "hello",
                http().get(below(redirect.header("location")))
                        .send()
                        .expect(200)
                        .text());
    }

    @Test
    void otherBytesAreNotTaken() {
        var announced = announced(HELLO);
        for (var other : List.of("hallo", "hello you", "")) {
            put(announced, other.getBytes(UTF_8)).expect(422);
        }
        var url = below(announced.at("/direct_upload/url").asText());
        http().get(url).send().expect(404);
        var readable =
                url.replaceFirst("[^/]+(?=/[^/]*$)", announced.get("signed_id").asText());
        http().put(readable).body("text/plain", HELLO).send().expect(404);
        http().put(url.replaceFirst("disk/[0-9]+/", "disk/99999999999/"))
                .body("text/plain", HELLO)
                .send()
                .expect(404);
        send(announced).expect(422);
        put(announced, HELLO).expect(204);
    }

    /** More than a body has that is no upload. */
    @Test
    void aLargeFileArrives() {
        var bytes = new byte[11_000_000];
        var announced = announced(bytes);
        put(announced, bytes).expect(204);
        assertEquals(
                bytes.length,
                send(announced)
                        .expect(200)
                        .json()
                        .at("/attachments/0/file_size")
                        .asInt());
    }

    @Test
    void whatIsNoFileIsNotAnnounced() {
        var checksum = md5(HELLO);
        for (var blob : List.of(
                "{\"byte_size\": 5, \"checksum\": \"" + checksum + "\"}",
                "{\"filename\": \"a\", \"checksum\": \"" + checksum + "\"}",
                "{\"filename\": \"a\", \"byte_size\": -1, \"checksum\": \"" + checksum + "\"}",
                "{\"filename\": \"a\", \"byte_size\": 104857601, \"checksum\": \"" + checksum + "\"}",
                "{\"filename\": \"a\", \"byte_size\": 5}",
                "{\"filename\": \"a\", \"byte_size\": 5, \"checksum\": \"hello\"}",
                "{\"filename\": \"a\", \"byte_size\": 5, \"checksum\": \"" + checksum + "\", \"metadata\": 7}",
                "[]")) {
            announce(blob).expect(422);
        }
        the.agent.post(the.in(talk, "/direct_uploads")).json("{}").send().expect(422);
        assertEquals(
                "",
                the.agent
                        .post(the.in(999_999, "/direct_uploads"))
                        .json("{}")
                        .send()
                        .expect(204)
                        .text());
        http().post(the.in(talk, "/direct_uploads")).json("{}").send().expect(401);
    }

    @Test
    void nothingIsTranslated() {
        var message = the.message(talk, "{\"content\": \"Hello\"}").get("id").asLong();
        the.post(the.agent, talk, "/messages/" + message + "/translate", "{\"target_language\": \"de\"}")
                .expect(200)
                .matches("{\"content\": null}");
        the.post(the.agent, talk, "/messages/999999999/translate", "{}").expect(404);
        long other = the.ownConversation("").get("id").asLong();
        the.post(the.agent, other, "/messages/" + message + "/translate", "{}").expect(404);
    }
}
