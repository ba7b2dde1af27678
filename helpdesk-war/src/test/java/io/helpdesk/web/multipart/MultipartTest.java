package io.helpdesk.web.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.web.MalformedBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=\"xx\"";

    @AfterEach
    void clear() {
        TemporaryFiles.deleteAll();
    }

    @Test
    void fieldsAndFilesComeInOrder() throws IOException {
        var parts =
                read("preamble\r\n--xx\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nhällo\r\nthere\r\n"
                        + "--xx  \r\ncontent-disposition: form-data; name=\"attachments[]\"; filename=\"a b.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\nbytes\r\n--xx--\r\nepilogue");
        assertEquals(2, parts.size());
        assertEquals(new Part("content", null, null, "hällo\r\nthere", null), parts.get(0));
        assertEquals("attachments[]", parts.get(1).name());
        assertEquals("a b.txt", parts.get(1).filename());
        assertEquals("text/plain", parts.get(1).contentType());
        assertTrue(parts.get(1).isFile());
        assertEquals("bytes", Files.readString(parts.get(1).file()));
    }

    @Test
    void almostDelimitersAreContent() throws IOException {
        var tricky = "\r\n-\r\n--x\r\n\r\n--\r\r\n--xy\n--xx";
        assertEquals(tricky, read(field(tricky)).get(0).text());
        assertEquals("", read(field("")).get(0).text());
    }

    @Test
    void binaryFilesArriveByteByByteHoweverTheStreamIsCut() throws IOException {
        var bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
        var body = new ByteArrayOutputStream();
        body.write("--xx\r\nContent-Disposition: form-data; name=f; filename=f.bin\r\n\r\n".getBytes(ISO_8859_1));
        body.write(bytes);
        body.write("\r\n--xx--".getBytes(ISO_8859_1));
        var dribble = new InputStream() {
            private final InputStream in = new ByteArrayInputStream(body.toByteArray());

            @Override
            public int read() throws IOException {
                return in.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return in.read(into, offset, Math.min(length, 7));
            }
        };
        assertArrayEquals(
                bytes, Files.readAllBytes(Multipart.read(dribble, TYPE).get(0).file()));
    }

    @Test
    void filenamesComeInEveryForm() throws IOException {
        assertEquals("näme €.png", filename("filename=\"x.png\"; filename*=UTF-8''n%C3%A4me%20%E2%82%AC.png"));
        assertEquals("C:\\dir\\a \"quoted\".png", filename("filename=\"C:\\dir\\a \\\"quoted\\\".png\""));
        assertEquals("a;b.png", filename("filename=\"a;b.png\""));
        assertEquals("größe.png", filename("filename=\"größe.png\""));
    }

    /** WHATWG HTML: three characters in percent signs, and no other. */
    @Test
    void namesOfBrowsersAreRead() throws IOException {
        assertEquals("a\"b\r\nc%2541.png", filename("filename=\"a%22b%0D%0ac%2541.png\""));
        assertEquals(
                "a\"b",
                read("--xx\r\nContent-Disposition: form-data; name=\"a%22b\"\r\n\r\nx\r\n--xx--")
                        .get(0)
                        .name());
        assertEquals("%22", filename("filename=\"x\"; filename*=UTF-8''%2522"));
    }

    @Test
    void aFieldWithNothingChosenIsNoFile() throws IOException {
        assertEquals(
                List.of(),
                read("--xx\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n\r\n--xx--"));
    }

    @Test
    void theDigestIsThatOfThePartsAndNotOfWhatIsBetweenThem() throws Exception {
        assertArrayEquals(digest("xx", "a", "1"), digest("yy", "a", "1"));
        assertFalse(Arrays.equals(digest("xx", "a", "1"), digest("xx", "a", "2")));
        assertFalse(Arrays.equals(digest("xx", "a", "1"), digest("xx", "b", "1")));
    }

    private static byte[] digest(String boundary, String name, String text) throws Exception {
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text
                + "\r\n--" + boundary + "--";
        var digest = MessageDigest.getInstance("SHA-256");
        Multipart.digest(
                new ByteArrayInputStream(body.getBytes(UTF_8)), "multipart/form-data; boundary=" + boundary, digest);
        return digest.digest();
    }

    @Test
    void aNamedCharacterSetCounts() throws IOException {
        var body =
                "--xx\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n\u00e4"
                        + "\r\n--xx--";
        assertEquals(
                "ä",
                Multipart.read(new ByteArrayInputStream(body.getBytes(ISO_8859_1)), TYPE)
                        .get(0)
                        .text());
    }

    @Test
    void partsWithoutANameAreLeftOut() throws IOException {
        assertEquals(List.of(), read("--xx\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xx--"));
        assertEquals(List.of(), read("--xx--"));
    }

    @Test
    void whatIsNoMultipartBodyIsMalformed() {
        assertThrows(MalformedBody.class, () -> Multipart.read(InputStream.nullInputStream(), "multipart/form-data"));
        assertThrows(MalformedBody.class, () -> read(""));
        assertThrows(MalformedBody.class, () -> read("--xx"));
        assertThrows(MalformedBody.class, () -> read("--xxy\r\n--xx--"));
        assertThrows(MalformedBody.class, () -> read("--xx\r\nContent-Disposition: form-data; name=a\r\n\r\nno end"));
        assertThrows(MalformedBody.class, () -> read("--xx\r\nno header\r\n\r\nx\r\n--xx--"));
        assertThrows(MalformedBody.class, () -> read(field("a\0b")));
    }

    @Test
    void temporaryFilesGoWithTheRequest() throws IOException {
        var part = read("--xx\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\nx\r\n--xx--")
                .get(0);
        assertNull(part.text());
        TemporaryFiles.deleteAll();
        assertFalse(Files.exists(part.file()));
    }

    private static String filename(String parameters) throws IOException {
        return read("--xx\r\nContent-Disposition: form-data; name=\"f\"; " + parameters + "\r\n\r\nx\r\n--xx--")
                .get(0)
                .filename();
    }

    private static String field(String text) {
        return "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + text + "\r\n--xx--";
    }

    private static List<Part> read(String body) throws IOException {
        return Multipart.read(new ByteArrayInputStream(body.getBytes(UTF_8)), TYPE);
    }
}
