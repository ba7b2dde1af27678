package io.helpdesk.core.mail.incoming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Mails of the tests' own making, written line by line. */
record Mails(Path directory) {

    static final long MOST = 1_000_000;

    /** Each line ends as mail lines do; characters are bytes. */
    ReceivedMail read(String... lines) {
        return read((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    ReceivedMail read(byte[] bytes) {
        try {
            return tried(bytes);
        } catch (UnreadableMail unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    ReceivedMail tried(byte[] bytes) throws UnreadableMail {
        try {
            var mail = Files.write(Files.createTempFile(directory, "mail", ".eml"), bytes);
            return MailParser.read(mail, MOST, Files.createTempDirectory(directory, "files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail with these headers, each a line, that says "Hello". */
    ReceivedMail withHeaders(String... headers) {
        return read(String.join("\r\n", headers), "", "Hello");
    }

    /** A mail of one part. */
    ReceivedMail withBody(String type, String encoding, String... body) {
        return read(
                "From: ann@example.com",
                "Content-Type: " + type,
                "Content-Transfer-Encoding: " + encoding,
                "",
                String.join("\r\n", body));
    }

    /** As bytes that {@link #read(String...)} writes as they are. */
    static String in(String charset, String text) {
        return new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    }

    static String base64(String charset, String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(Charset.forName(charset)));
    }

    static byte[] bytes(MailFile file) {
        try {
            return Files.readAllBytes(file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(MailFile file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
