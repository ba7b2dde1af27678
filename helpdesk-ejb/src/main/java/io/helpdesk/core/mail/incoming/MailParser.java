package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.conversation.message.MessageRules;
import io.helpdesk.core.mail.incoming.MailParts.Text;
import io.helpdesk.core.mail.incoming.ReceivedMail.Content;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads mails (RFC 5322, RFC 2045 to 2049) by Jakarta Mail, and what breaks the rules as it was meant. Fetches nothing. */
final class MailParser {

    private static final int SUBJECT = 900;

    /** Headers of RFC 5322 and those by which mail servers note for whom they took it. */
    private static final List<String> DELIVERED =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    private static final Session SESSION = Session.getInstance(new Properties());

    private MailParser() {}

    /**
     * Reads one mail.
     *
     * @param mail its bytes
     * @param most bytes that a mail may have
     * @param directory for the bytes of its files; the caller removes it
     * @throws UnreadableMail if it is larger, or no mail
     */
    static ReceivedMail read(Path mail, long most, Path directory) throws UnreadableMail, IOException {
        long size = Files.size(mail);
        if (size > most) {
            throw new UnreadableMail("it has " + size + " bytes, more than the " + most + " of helpdesk.mail.size");
        }
        if (size == 0) {
            throw new UnreadableMail("it is empty");
        }
        try (var in = new SharedFileInputStream(mail.toFile())) {
            return read(new MimeMessage(SESSION, in), directory);
        } catch (MessagingException | RuntimeException broken) {
            throw new UnreadableMail(
                    "it cannot be read: " + MailHeaders.oneLine(String.valueOf(broken.getMessage())), broken);
        }
    }

    private static ReceivedMail read(MimeMessage mail, Path directory)
            throws MessagingException, IOException, UnreadableMail {
        var headers = new MailHeaders(mail);
        if (!mail.getAllHeaders().hasMoreElements()) {
            throw new UnreadableMail("it has no headers");
        }
        var parts = new MailParts(directory);
        var text = parts.read(mail);
        var from = headers.addresses("From");
        if (from.isEmpty()) {
            from = headers.addresses("Sender");
        }
        var report = MailReports.of(headers, parts, text.none() ? "" : text.asPlain(), from);
        var files = new ArrayList<>(parts.files());
        var content = content(text, parts.count() > 1, directory, files);
        var subject = headers.text("Subject");
        return new ReceivedMail(
                ids(headers),
                from.isEmpty() ? null : from.get(0),
                new ReceivedMail.Recipients(
                        headers.addresses("Reply-To"),
                        headers.addresses("To"),
                        headers.addresses("Cc"),
                        delivered(headers)),
                StorableText.beginning(subject, SUBJECT),
                headers.date(),
                content,
                List.copyOf(files),
                MachineMarks.of(headers),
                report);
    }

    private static ReceivedMail.Ids ids(MailHeaders headers) {
        var own = headers.ids("Message-ID");
        var answered = headers.ids("In-Reply-To");
        var references = headers.ids("References");
        var ofDesk = headers.raw("X-Helpdesk-Message");
        return new ReceivedMail.Ids(
                own.isEmpty() ? null : own.get(0),
                answered.isEmpty() ? null : answered.get(0),
                references,
                ofDesk == null || ofDesk.isEmpty() ? null : ofDesk);
    }

    private static List<String> delivered(MailHeaders headers) {
        return DELIVERED.stream()
                .map(headers::addresses)
                .flatMap(List::stream)
                .map(MailAddress::address)
                .distinct()
                .toList();
    }

    /** What is too long to be a message is cut as text, and whole as a file. */
    private static Content content(Text text, boolean multipart, Path directory, List<MailFile> files)
            throws IOException {
        if (text.none()) {
            return new Content("", false, 0, multipart, null);
        }
        MailFile original = null;
        if (text.html() != null) {
            var clean = MailHtml.cleaned(text.html());
            if (fits(clean.html()) && !clean.html().isEmpty()) {
                return new Content(
                        clean.html(),
                        true,
                        clean.quotedFrom(),
                        multipart,
                        kept(text.html(), "original.html", "text/html", directory));
            }
            if (!clean.html().isEmpty()) {
                files.add(kept(text.html(), "message.html", "text/html", directory));
            } else {
                original = kept(text.html(), "original.html", "text/html", directory);
            }
        }
        var plain = text.asPlain().strip();
        if (!fits(plain)) {
            if (text.html() == null) {
                files.add(kept(text.plain(), "message.txt", "text/plain", directory));
            }
            plain = StorableText.beginning(plain, MessageRules.CONTENT);
        }
        return new Content(plain, false, QuotedText.begins(plain), multipart, original);
    }

    private static boolean fits(String text) {
        return text.length() <= MessageRules.CONTENT;
    }

    private static MailFile kept(String text, String name, String type, Path directory) throws IOException {
        return new MailFile(
                name, type, null, false, Files.writeString(Files.createTempFile(directory, "text", null), text));
    }
}
