package io.helpdesk.core.mail.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.mail.outgoing.OutgoingMail.Mailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is composed is read again as it was meant, whatever script it is in. */
class MailComposerTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** Of several scripts and planes, and some that mean something in heads of mails. */
    private static final String SIGNS =
            "abc XYZ 019 ,;:<>@()[]\"\\'=?_. äöüß éèê ñ Жизнь Ελληνικά 日本語 한국어 עברית العربية हिन्दी 😀🎉";

    @TempDir
    Path folder;

    private static MimeMessage read(OutgoingMail mail) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        MailComposer.compose(SESSION, mail, NOW).writeTo(bytes);
        var text = bytes.toString(StandardCharsets.ISO_8859_1);
        assertTrue(text.chars().allMatch(sign -> sign < 128), "seven bits alone, as any server takes them");
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static OutgoingMail mail(
            String name, String subject, String text, String html, OutgoingMail.File... files) {
        return new OutgoingMail(
                "id@example.com",
                new Mailbox("help@example.com", name),
                null,
                List.of("ann@example.org"),
                List.of(),
                List.of(),
                subject,
                List.of(),
                text,
                html,
                List.of(files),
                List.of());
    }

    private static String any(Random chance, int longest) {
        var signs = SIGNS.codePoints().toArray();
        return chance.ints(chance.nextInt(longest) + 1, 0, signs.length)
                .mapToObj(i -> Character.toString(signs[i]))
                .collect(Collectors.joining())
                .strip();
    }

    @Test
    void namesSubjectsTextsAndFileNamesComeBack() throws MessagingException, IOException {
        var chance = new Random(14);
        for (int i = 0; i < 300; i++) {
            var name = "N" + any(chance, 60);
            var subject = "S" + any(chance, 200);
            var text = any(chance, 2000).replace(' ', '\n');
            var filename =
                    "f" + any(chance, 80).replace('\\', '-').replace('"', '-').replace('/', '-') + ".txt";
            var file = folder.resolve("content");
            Files.writeString(file, text);
            var read = read(mail(
                    name,
                    subject,
                    text,
                    "<p>" + i + "</p>",
                    new OutgoingMail.File(filename, "text/plain", null, file)));
            assertEquals(subject, read.getSubject());
            assertEquals(name, ((InternetAddress) read.getFrom()[0]).getPersonal());
            var mixed = (MimeMultipart) read.getContent();
            var alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
            assertEquals(text, ((String) alternative.getBodyPart(0).getContent()).replace("\r\n", "\n"));
            assertEquals(filename, mixed.getBodyPart(1).getFileName());
            assertEquals(
                    text, new String(mixed.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void noTextBeginsAnotherLineOfTheHead() throws MessagingException, IOException {
        for (var end : List.of("\r\n", "\n", "\r", "\u2028", "\u0085")) {
            var read = read(mail("Ada" + end + "Bcc: x@example.org", "Hi" + end + "Bcc: y@example.org", "t", null));
            assertEquals(1, read.getAllRecipients().length);
            assertEquals("Hi Bcc: y@example.org", read.getSubject());
            assertFalse(((InternetAddress) read.getFrom()[0]).getPersonal().contains("\n"));
        }
    }

    @Test
    void picturesStandBesideTheHtmlThatShowsThem() throws MessagingException, IOException {
        var picture = folder.resolve("picture");
        Files.write(picture, new byte[] {1, 2, 3});
        var read = read(mail(
                "Ada",
                "Hi",
                "t",
                "<img src=\"cid:p-1\">",
                new OutgoingMail.File("p.png", "image/png", "p-1", picture),
                new OutgoingMail.File("mail.eml", "message/rfc822", null, picture)));
        var mixed = (MimeMultipart) read.getContent();
        assertEquals(2, mixed.getCount());
        assertTrue(mixed.getBodyPart(1).isMimeType("application/octet-stream"), "bytes like any other");
        var alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        var related = (MimeMultipart) alternative.getBodyPart(1).getContent();
        assertTrue(related.getBodyPart(0).isMimeType("text/html"));
        assertEquals("<p-1>", related.getBodyPart(1).getHeader("Content-ID")[0]);
        assertEquals("inline", related.getBodyPart(1).getDisposition());
        assertTrue(related.getBodyPart(1).isMimeType("image/png"));
    }
}
