package io.helpdesk.core.mail.incoming;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mail for each trap in how it is put together. */
class MailPartsTest {

    @TempDir
    Path directory;

    private Mails mails;

    @BeforeEach
    void mails() {
        mails = new Mails(directory);
    }

    /** Parts, each with its headers and its text, one string with line breaks. */
    private ReceivedMail multipart(String type, String... parts) {
        var lines = new ArrayList<>(List.of(
                "From: ann@example.com",
                "MIME-Version: 1.0",
                "Content-Type: multipart/" + type + "; boundary=\"=_b\"",
                "",
                "preamble"));
        for (var part : parts) {
            lines.add("--=_b");
            lines.addAll(List.of(part.split("\n", -1)));
        }
        lines.add("--=_b--");
        return mails.read(lines.toArray(String[]::new));
    }

    @Test
    void alternative() {
        var mail =
                multipart("alternative", "Content-Type: text/plain\n\nplain", "Content-Type: text/html\n\n<p>rich</p>");
        assertEquals("<p>rich</p>", mail.content().body());
        assertTrue(mail.content().multipart());
        assertEquals(List.of(), mail.files());
    }

    @Test
    void alternativeOfTextAlone() {
        assertEquals(
                "plain",
                multipart(
                                "alternative",
                                "Content-Type: text/plain\n\nplain",
                                "Content-Type: text/x-amp-html\n\n<html amp4email>")
                        .content()
                        .body());
    }

    @Test
    void attachment() {
        var mail = multipart(
                "mixed",
                "Content-Type: text/plain\n\nsee file",
                "Content-Type: application/pdf; name=\"a.pdf\"\nContent-Disposition: attachment; filename=\"bill.pdf\"\nContent-Transfer-Encoding: base64\n\nAQIDBA==");
        assertEquals("see file", mail.content().body());
        var file = mail.files().get(0);
        assertEquals("bill.pdf", file.name());
        assertEquals("application/pdf", file.contentType());
        assertFalse(file.inline());
        assertNull(file.contentId());
        assertArrayEquals(new byte[] {1, 2, 3, 4}, Mails.bytes(file));
    }

    @Test
    void pictureInside() {
        var mail = multipart(
                "related",
                "Content-Type: text/html\n\n<p>look <img src=\"cid:one@x\"></p>",
                "Content-Type: image/png\nContent-ID: <one@x>\nContent-Transfer-Encoding: base64\n\niVBORw==");
        assertTrue(
                mail.content().body().contains("src=\"cid:one@x\""),
                mail.content().body());
        var picture = mail.files().get(0);
        assertEquals("one@x", picture.contentId());
        assertEquals("image.png", picture.name());
        assertTrue(picture.inline());
    }

    @Test
    void textAfterAFile() {
        var mail = multipart(
                "mixed",
                "Content-Type: text/plain\n\nabove",
                "Content-Type: image/jpeg; name=p.jpg\nContent-Disposition: inline; filename=p.jpg\n\nx",
                "Content-Type: text/plain\n\nbelow");
        assertEquals("above\nbelow", mail.content().body());
        assertTrue(mail.files().get(0).inline());
    }

    @Test
    void textAndHtmlOneAfterTheOther() {
        assertEquals(
                "<div>a &lt; b<br>c</div>\n<p>rich</p>",
                multipart("mixed", "Content-Type: text/plain\n\na < b\nc", "Content-Type: text/html\n\n<p>rich</p>")
                        .content()
                        .body());
    }

    @Test
    void nested() {
        var mail = multipart(
                "mixed",
                "Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nplain\n--a\nContent-Type: text/html\n\n<b>rich</b>\n--a--\n--r\nContent-Type: image/gif\nContent-ID: <i>\n\nGIF\n--r--",
                "Content-Type: text/csv\nContent-Disposition: attachment; filename=t.csv\n\n1,2");
        assertEquals("<b>rich</b>", mail.content().body());
        assertEquals(
                List.of("image.gif", "t.csv"),
                mail.files().stream().map(MailFile::name).toList());
    }

    private String nameOf(String disposition) {
        return multipart(
                        "mixed",
                        "Content-Type: application/octet-stream\nContent-Disposition: " + disposition + "\n\nx")
                .files()
                .get(0)
                .name();
    }

    @Test
    void nameInPieces() {
        assertEquals(
                "Grüße und mehr.txt",
                nameOf("attachment; filename*0*=utf-8''Gr%C3%BC%C3%9Fe%20; filename*1=\"und mehr.txt\""));
    }

    @Test
    void nameInPercents() {
        assertEquals("naïve €.txt", nameOf("attachment; filename*=UTF-8''na%C3%AFve%20%E2%82%AC.txt"));
    }

    @Test
    void nameInEncodedWords() {
        assertEquals("日本.pdf", nameOf("attachment; filename=\"=?utf-8?B?5pel5pysLnBkZg==?=\""));
    }

    @Test
    void nameInBytes() {
        assertEquals("Größe.txt", nameOf("attachment; filename=\"" + Mails.in("UTF-8", "Größe.txt") + "\""));
    }

    @Test
    void nameWithoutQuotes() {
        assertEquals("two", nameOf("attachment; filename=two words.txt").substring(0, 3));
    }

    @Test
    void aTextThatIsAFile() {
        var mail =
                multipart("mixed", "Content-Type: text/plain\n\nbody", "Content-Type: text/plain; name=log.txt\n\nlog");
        assertEquals("body", mail.content().body());
        assertEquals("log.txt", mail.files().get(0).name());
    }

    @Test
    void calendar() {
        var mail = multipart(
                "alternative",
                "Content-Type: text/plain\n\ninvited",
                "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR");
        assertEquals("invited", mail.content().body());
        assertEquals("invite.ics", mail.files().get(0).name());
    }

    @Test
    void forwardedMail() {
        var mail = multipart(
                "mixed",
                "Content-Type: text/plain\n\nsee below",
                "Content-Type: message/rfc822\n\nSubject: =?utf-8?q?B=C3=BCcher?=\nFrom: bob@example.com\n\ninside");
        assertEquals("see below", mail.content().body());
        assertEquals("Bücher.eml", mail.files().get(0).name());
        assertTrue(Mails.text(mail.files().get(0)).contains("inside"));
    }

    @Test
    void winmail() {
        var mail = multipart(
                "mixed",
                "Content-Type: text/plain\n\nbody",
                "Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\neJ8+Ig==");
        assertEquals("winmail.dat", mail.files().get(0).name());
    }

    @Test
    void signed() {
        var mail = multipart(
                "signed; protocol=\"application/pgp-signature\"",
                "Content-Type: text/plain\n\nsigned words",
                "Content-Type: application/pgp-signature; name=signature.asc\n\nsig");
        assertEquals("signed words", mail.content().body());
        assertEquals("signature.asc", mail.files().get(0).name());
    }

    @Test
    void encrypted() {
        var mail = mails.withBody("application/pkcs7-mime; name=smime.p7m", "base64", "AQID");
        assertEquals("", mail.content().body());
        assertEquals("smime.p7m", mail.files().get(0).name());
    }

    @Test
    void aPictureAlone() {
        var mail = mails.withBody("image/png", "base64", "iVBORw==");
        assertEquals("image.png", mail.files().get(0).name());
        assertEquals("", mail.content().body());
    }

    @Test
    void noBoundaryAtTheEnd() {
        var mail = mails.read(
                "From: a@example.com",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain",
                "",
                "cut off");
        assertEquals("cut off", mail.content().body().strip());
    }

    @Test
    void aBoundaryThatIsNotThere() {
        var mail = mails.read("From: a@example.com", "Content-Type: multipart/mixed; boundary=b", "", "just words");
        assertEquals("just words", mail.content().body().strip());
    }

    @Test
    void noBoundaryNamed() {
        var mail = mails.read(
                "From: a@example.com",
                "Content-Type: multipart/mixed",
                "",
                "--x",
                "Content-Type: text/plain",
                "",
                "words",
                "--x--");
        assertTrue(mail.content().body().contains("words"), mail.content().body());
    }

    @Test
    void anEmptyPart() {
        assertEquals(
                "words",
                multipart("mixed", "Content-Type: text/plain\n\n", "Content-Type: text/plain\n\nwords")
                        .content()
                        .body()
                        .strip());
    }

    @Test
    void digest() {
        var mail = multipart("digest", "\nSubject: one\n\nfirst", "\nSubject: two\n\nsecond");
        assertEquals(
                List.of("one.eml", "two.eml"),
                mail.files().stream().map(MailFile::name).toList());
    }

    @Test
    void deeperThanAnyoneWrites() {
        var lines = new ArrayList<>(List.of("From: a@example.com"));
        for (int i = 0; i < 60; i++) {
            lines.addAll(List.of("Content-Type: multipart/mixed; boundary=b" + i, "", "--b" + i));
        }
        lines.addAll(List.of("Content-Type: text/plain", "", "down here"));
        var mail = mails.read(lines.toArray(String[]::new));
        assertEquals(1, mail.files().size());
        assertTrue(Mails.text(mail.files().get(0)).contains("down here"));
    }

    @Test
    void morePartsThanAnyoneSends() {
        var text = new StringBuilder("From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        text.append("--b\r\n\r\nx\r\n".repeat(2000)).append("--b--\r\n");
        var bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        var refused = assertThrows(UnreadableMail.class, () -> mails.tried(bytes));
        assertTrue(refused.getMessage().contains("500 parts"), refused.getMessage());
    }

    @Test
    void twoContentTypes() {
        var mail = mails.read(
                "From: a@example.com", "Content-Type: text/html", "Content-Type: text/plain", "", "<b>x</b>");
        assertEquals("<b>x</b>", mail.content().body());
    }
}
