package io.helpdesk.core.mail.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Names, subjects, texts and names of files of any script come back as a program for mail has written them. */
class MailRoundTripTest {

    private static final String[] CHARSETS = {"UTF-8", "UTF-16BE", "GB18030"};

    /** First and last characters of ranges that have no unassigned ones in between. */
    private static final int[][] SCRIPTS = {
        {'a', 'z'},
        {'A', 'Z'},
        {'0', '9'},
        {'!', '/'},
        {0xc0, 0xff},
        {0x3b1, 0x3c9},
        {0x430, 0x44f},
        {0x5d0, 0x5ea},
        {0x628, 0x64a},
        {0x905, 0x939},
        {0xe01, 0xe30},
        {0x3041, 0x3096},
        {0x4e00, 0x9fa5},
        {0xac00, 0xd7a3},
        {0x1f300, 0x1f5ff}
    };

    @TempDir
    Path directory;

    @RepeatedTest(200)
    void whatWasWrittenIsRead(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var charset = CHARSETS[random.nextInt(CHARSETS.length)];
        var name = words(random, 1 + random.nextInt(6));
        var subject = words(random, 1 + random.nextInt(30));
        var file = words(random, 1 + random.nextInt(4)).replaceAll("[/\\\\]", "-") + ".txt";
        var text = lines(random);

        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress("ann@example.com", name, charset));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("help@acme.test"));
        mail.setSubject(subject, charset);
        var body = new MimeBodyPart();
        body.setText(text, charset);
        var attachment = new MimeBodyPart();
        attachment.setContent("x", "application/octet-stream");
        attachment.setDataHandler(new jakarta.activation.DataHandler(
                new jakarta.mail.util.ByteArrayDataSource("x", "application/octet-stream")));
        attachment.setFileName(file);
        mail.setContent(new MimeMultipart(body, attachment));
        mail.saveChanges();
        var written = new ByteArrayOutputStream();
        mail.writeTo(written);

        var read = new Mails(directory).read(written.toByteArray());
        assertEquals(name, read.from().name(), () -> written.toString(StandardCharsets.ISO_8859_1));
        assertEquals(subject, read.subject(), () -> written.toString(StandardCharsets.ISO_8859_1));
        assertEquals(text, read.content().body(), () -> written.toString(StandardCharsets.ISO_8859_1));
        assertEquals(file, read.files().get(0).name(), () -> written.toString(StandardCharsets.ISO_8859_1));
        assertEquals("x", Mails.text(read.files().get(0)));
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, SCRIPTS.length)
                .mapToObj(script -> word(random, SCRIPTS[script]))
                .collect(Collectors.joining(" "));
    }

    private static String word(Random random, int[] script) {
        return random.ints(1 + random.nextInt(8), script[0], script[1] + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String lines(Random random) {
        return random.ints(1 + random.nextInt(10), 1, 20)
                .mapToObj(count -> words(random, count))
                .collect(Collectors.joining("\n"));
    }
}
