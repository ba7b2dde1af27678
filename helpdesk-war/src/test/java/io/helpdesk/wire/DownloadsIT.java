package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Stored files on their way out, whatever they are called, and fields for files that nothing was chosen in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("every-server")
class DownloadsIT extends WireTest {

    private static final byte[] BYTES = "some bytes".repeat(5_000).getBytes(UTF_8);

    /** As browsers send it, and as it is kept. */
    private static final String[][] NAMES = {
        {"größe €.png", "größe €.png"},
        {"отчёт.pdf", "отчёт.pdf"},
        {"写真😀.jpg", "写真😀.jpg"},
        {"a'b (1) [2] {3};=&#100%25+~*.txt", "a'b (1) [2] {3};=&#100%25+~-.txt"},
        {"%41%2f%5c%00.txt", "%41%2f%5c%00.txt"},
        {"a%22b%22.txt", "a-b-.txt"},
        {"a%0D%0AX-Evil: 1.txt", "aX-Evil- 1.txt"},
        {"a\\\"b.txt", "a-b.txt"},
        {"...", "file"},
        {"..", "file"},
        {".", "file"},
        {"C:\\fakepath\\x.txt", "x.txt"},
        {"../../etc/passwd", "passwd"},
        {"NUL.txt", "_NUL.txt"},
        {"<b>.html", "-b-.html"},
        {"evil\u202egnp.exe", "evilgnp.exe"},
        {"ж".repeat(400) + ".png", "ж".repeat(251) + ".png"}
    };

    private ChatwootFixture the;

    @BeforeAll
    void open() {
        the = ChatwootFixture.open(http());
    }

    @Test
    void everyNameIsStoredAddressedAndDownloaded() {
        var talk = the.ownConversation("").get("id").asLong();
        for (var name : NAMES) {
            var message = the.agent
                    .post(the.in(talk, "/messages"))
                    .multipart(new Multipart().file("attachments[]", name[0], "text/csv", BYTES))
                    .send()
                    .expect(200)
                    .json();
            var leading = http().get(rails(message.at("/attachments/0/data_url").asText()))
                    .send()
                    .expect(302);
            var reply = http().get(rails(leading.header("Location"))).send().expect(200);
            assertArrayEquals(BYTES, reply.body(), name[0]);
            assertNamed("attachment", name[1], reply);
        }
    }

    @Test
    void eachDialectNamesItsDownloads() {
        var talk = the.ownConversation("").get("id").asLong();
        var message = the.agent
                .post(the.in(talk, "/messages"))
                .multipart(new Multipart().file("attachments[]", "bild 1ß.png", "image/png", BYTES))
                .send()
                .expect(200)
                .json();
        var leading = http().get(rails(message.at("/attachments/0/data_url").asText()))
                .send()
                .expect(302);
        var path = rails(leading.header("Location"));
        for (var door : new String[] {"", "/chatwoot"}) {
            assertNamed("inline", "bild 1ß.png", http().get(door + path).send().expect(200));
        }

        var url = the.desk
                .libredesk()
                .post("/api/v1/media")
                .multipart(new Multipart().file("files", "Mein Bild.svg", "image/svg+xml", BYTES))
                .send()
                .expect(200)
                .json()
                .at("/data/url")
                .asText();
        var media = url.substring(url.indexOf("/uploads/"));
        assertNamed("attachment", "mein-bild.svg", http().get(media).send().expect(200));
        assertNamed(
                "attachment",
                "mein-bild.svg",
                http().get(media + "&download=1").send().expect(200));
    }

    @Test
    void aHeadRequestIsToldWhatWouldCome() {
        var talk = the.ownConversation("").get("id").asLong();
        var message = the.agent
                .post(the.in(talk, "/messages"))
                .multipart(new Multipart().file("attachments[]", "a.bin", "application/x-thing", BYTES))
                .send()
                .expect(200)
                .json();
        var leading = http().get(rails(message.at("/attachments/0/data_url").asText()))
                .send()
                .expect(302);
        var reply =
                http().method("HEAD", rails(leading.header("Location"))).send().expect(200);
        assertEquals(String.valueOf(BYTES.length), reply.header("Content-Length"));
        assertNamed("attachment", "a.bin", reply);
        http().method("HEAD", rails(leading.header("Location")).replace("/disk/", "/disk/1"))
                .send()
                .expect(404);
    }

    @Test
    void anEmptyFileHasALengthOfNought() {
        var talk = the.ownConversation("").get("id").asLong();
        var message = the.agent
                .post(the.in(talk, "/messages"))
                .multipart(new Multipart().file("attachments[]", "empty.txt", "text/csv", new byte[0]))
                .send()
                .expect(200)
                .json();
        assertEquals(0, message.at("/attachments/0/file_size").asInt());
        var leading = http().get(rails(message.at("/attachments/0/data_url").asText()))
                .send()
                .expect(302);
        assertEquals(
                0,
                http().get(rails(leading.header("Location"))).send().expect(200).body().length);
    }

    /** A browser sends the field all the same, with an empty name and no bytes. */
    @Test
    void aFieldWithNothingChosenIsNoFile() {
        var talk = the.ownConversation("").get("id").asLong();
        var message = the.agent
                .post(the.in(talk, "/messages"))
                .multipart(new Multipart()
                        .field("content", "no file")
                        .file("attachments[]", "", "application/octet-stream", new byte[0]))
                .send()
                .expect(200)
                .json();
        assertTrue(message.path("attachments").isMissingNode(), message.toString());

        var nobody = new Multipart()
                .field("name", "Nell Example")
                .file("avatar", "", "application/octet-stream", new byte[0]);
        the.admin.post(the.desk.path("/contacts")).multipart(nobody).send().expect(200);
        http().post(the.desk.visitorPath("/contacts")).multipart(nobody).send().expect(200);
        the.desk
                .libredesk()
                .post("/api/v1/media")
                .multipart(new Multipart().file("files", "", "text/plain", new byte[0]))
                .send()
                .expect(400)
                .matches(LibredeskFixture.input("File not found"));
    }

    private static void assertNamed(String how, String name, Http.Reply reply) {
        var given = reply.header("Content-Disposition");
        assertTrue(given.startsWith(how + "; filename=\""), given);
        assertTrue(
                given.endsWith("\"; filename*=UTF-8''"
                        + URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A")),
                given);
        var quoted = given.substring(given.indexOf('"') + 1, given.lastIndexOf('"'));
        assertTrue(quoted.matches("[ -~&&[^\"%\\\\]]+"), given);
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertEquals("private, max-age=300", reply.header("Cache-Control"));
    }

    private static String rails(String address) {
        return address.substring(address.indexOf("/rails/"));
    }
}
