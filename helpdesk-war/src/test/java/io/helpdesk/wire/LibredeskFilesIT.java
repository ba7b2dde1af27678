package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.MESSAGE;
import static io.helpdesk.wire.LibredeskShapes.page;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files and their messages: libredesk-resources 13. */
class LibredeskFilesIT extends WireTest {

    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String UNKNOWN = "11111111-1111-4111-8111-111111111111";
    private static final String NO_MEDIA_SESSION = refusal("Invalid or expired session", "GeneralException");
    private static final String BAD_MEDIA_URL = refusal("Invalid or expired media URL", "PermissionException");
    private static LibredeskFixture the;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    private static Http.Reply send(String uuid, String json) {
        return the.agent.post(in(uuid, "/messages")).json(json).send();
    }

    private static JsonNode upload(String filename, String type, byte[] bytes) {
        return the.agent
                .post(ROOT + "/media")
                .multipart(new Multipart().file("files", filename, type, bytes).field("linked_model", "messages"))
                .send()
                .expect(200)
                .json()
                .get("data");
    }

    /** The number of files is a limit of another wire. */
    @Test
    void aMessageTakesManyFiles() {
        var files = IntStream.range(0, 16)
                .mapToObj(i -> upload(i + ".txt", "text/plain", TEXT).get("id").asText())
                .collect(Collectors.joining(", "));
        var uuid = the.opened(", \"attachments\": [" + files + "]").get("uuid").asText();
        assertEquals(
                16,
                the.agent
                        .get(in(uuid, "/messages"))
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/results/0/attachments")
                        .size());
    }

    /** The path and query of an absolute address, below the context root. */
    private static String below(String url) {
        return url.substring(url.indexOf("/uploads/"));
    }

    @Test
    void aFileIsUploadedAndAttached() {
        var media = upload(" My Pic(1).TXT ", "text/plain", TEXT);
        JsonShape.assertMatches("""
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "uuid": "@uuid", "store": "fs",
                 "filename": "my-pic1.txt", "content_type": "text/plain", "content_id": "", "model_id": null,
                 "model_type": "messages", "disposition": "attachment", "size": 5, "meta": {}, "url": "@string"}""", media);
        var opened = the.opened(", \"content\": \" \", \"attachments\": [" + media.get("id") + "]");
        assertEquals("File", opened.get("last_message").asText());
        var attachment = the.agent
                .get(in(opened.get("uuid").asText(), "/messages"))
                .send()
                .expect(200)
                .matches(page(MESSAGE))
                .json()
                .at("/data/results/0/attachments/0");
        assertEquals("my-pic1.txt", attachment.get("name").asText());
        assertEquals("", attachment.get("thumbnail_url").asText());
        assertArrayEquals(
                TEXT,
                http().get(below(attachment.get("url").asText()))
                        .send()
                        .expect(200)
                        .body());
        // what is attached already is skipped
        var again = the.opened(", \"attachments\": [" + media.get("id") + "]")
                .get("uuid")
                .asText();
        assertEquals(
                0,
                the.agent
                        .get(in(again, "/messages"))
                        .send()
                        .json()
                        .at("/data/results/0/attachments")
                        .size());
    }

    @Test
    void aPictureInTheTextIsLinkedAndShown() {
        var media = upload("a.png", "image/png", TEXT);
        var url = media.get("url").asText();
        var uuid = the.uuid(", \"content\": \"<p><img alt='x' src='" + url + "'></p>\"");
        assertEquals("Image", the.shown(uuid).get("last_message").asText());
        var shown =
                the.agent.get(in(uuid, "/messages")).send().expect(200).json().at("/data/results/0");
        assertEquals(media.get("uuid"), shown.at("/attachments/0/uuid"));
        assertTrue(shown.at("/attachments/0/thumbnail_url").asText().contains("/uploads/thumb_"));
        var source = shown.get("content").asText().replaceAll(".*src='([^']*)'.*", "$1");
        assertArrayEquals(TEXT, http().get(below(source)).send().expect(200).body());
        http().get(below(shown.at("/attachments/0/thumbnail_url").asText()))
                .send()
                .expect(200);
    }

    @Test
    void uploadMistakes() {
        var media = the.agent.post(ROOT + "/media");
        media.multipart(new Multipart().field("files", "x")).send().expect(400).matches(input("File not found"));
        the.agent
                .post(ROOT + "/media")
                .multipart(new Multipart().file("files", "x", "text/plain", new byte[0]))
                .send()
                .expect(400)
                .matches(input("This file is 0 bytes, so it will not be attached."));
        the.agent.post(ROOT + "/media").json("{}").send().expect(400).matches(input("Error parsing request"));
        the.agent
                .post(ROOT + "/media")
                .body("multipart/form-data", TEXT)
                .send()
                .expect(400)
                .matches(input("Error parsing request"));
        the.nobody
                .post(ROOT + "/media")
                .send()
                .expect(403)
                .matches(refusal("CSRF token mismatch", "PermissionException"));
    }

    @Test
    void filesAreForAgentsAndForSignedAddresses() {
        var media = upload("page.html", "text/html", TEXT);
        var signed = below(media.get("url").asText());
        var bare = signed.substring(0, signed.indexOf('?'));
        var reply = http().get(signed).send().expect(200);
        assertEquals("text/html", reply.header("Content-Type"));
        assertTrue(reply.header("Content-Disposition").startsWith("attachment"));
        the.agent.get(bare).send().expect(200);
        the.agent.get("/libredesk" + bare).send().expect(200);
        http().get(bare).send().expect(401).matches(NO_MEDIA_SESSION);
        http().with("Authorization", "token nope:nope")
                .get(bare)
                .send()
                .expect(401)
                .matches(refusal("Invalid credential", "GeneralException"));
        http().get(signed + "0").send().expect(403).matches(BAD_MEDIA_URL);
        http().get(bare + "?sig=00&exp=1").send().expect(403).matches(BAD_MEDIA_URL);
        http().get(bare + "?sig=00").send().expect(403).matches(BAD_MEDIA_URL);
        the.agent.get("/uploads/" + UNKNOWN).send().expect(404).matches(refusal("File not found", "NotFoundException"));
        LibredeskFixture.open(http())
                .agent
                .get(bare)
                .send()
                .expect(404)
                .matches(refusal("File not found", "NotFoundException"));
    }
}
