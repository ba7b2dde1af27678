package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.text.PlainText;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Goes through the parts of one mail: what is text is put together, everything else becomes a file. */
final class MailParts {

    /** Deeper parts are kept as they are, as files. */
    private static final int DEEPEST = 20;

    private static final int MOST_PARTS = 500;

    /** Of one text; a file has the rest. */
    private static final int LONGEST_TEXT = 2 * 1024 * 1024;

    private final Path directory;
    private final List<MailFile> files = new ArrayList<>();
    private final List<MimePart> reports = new ArrayList<>();
    private final List<MimePart> originals = new ArrayList<>();
    private int count;

    /** What one part has to read; each null for none. */
    record Text(String plain, String html) {

        static final Text NONE = new Text(null, null);

        boolean none() {
            return plain == null && html == null;
        }

        String asHtml() {
            return html != null ? html : lines(plain);
        }

        String asPlain() {
            return plain != null ? plain : PlainText.of(html);
        }

        private static String lines(String plain) {
            return "<div>" + Entities.escape(plain).replace("\n", "<br>") + "</div>";
        }
    }

    /** @param directory where files are put */
    MailParts(Path directory) {
        this.directory = directory;
    }

    List<MailFile> files() {
        return List.copyOf(files);
    }

    /** Parts that report of another mail, for programs. */
    List<MimePart> reports() {
        return reports;
    }

    /** Mails that were sent along, or their headers. */
    List<MimePart> originals() {
        return originals;
    }

    int count() {
        return count;
    }

    /** @throws UnreadableMail if there are too many parts */
    Text read(MimePart mail) throws MessagingException, IOException, UnreadableMail {
        return read(mail, "text/plain", 0, false);
    }

    private Text read(MimePart part, String usual, int depth, boolean alternative)
            throws MessagingException, IOException, UnreadableMail {
        if (++count > MOST_PARTS) {
            throw new UnreadableMail("it has more than " + MOST_PARTS + " parts");
        }
        var type = PartType.of(new MailHeaders(part), usual);
        if (type.multipart() && depth < DEEPEST) {
            var parts = partsOf(part);
            if (!parts.isEmpty()) {
                return multipart(parts, type, depth);
            }
            // a multipart without parts is text, or was meant to be
            return text(part, type, "text/plain");
        }
        boolean words = type.is("text/plain") || type.is("text/html");
        if (words && !type.attachment() && (type.name() == null || depth == 0)) {
            return text(part, type, type.media());
        }
        if (type.is("message/delivery-status")
                || type.is("message/disposition-notification")
                || type.is("message/global-delivery-status")
                || type.is("message/global-disposition-notification")) {
            reports.add(part);
            return Text.NONE;
        }
        if (type.is("message/rfc822")
                || type.is("message/global")
                || type.media().startsWith("text/rfc822-headers")) {
            originals.add(part);
        }
        boolean otherForm =
                alternative && type.media().startsWith("text/") && !type.is("text/calendar") && type.name() == null;
        if (!otherForm) {
            file(part, type);
        }
        return Text.NONE;
    }

    private static List<MimePart> partsOf(MimePart part) {
        var parts = new ArrayList<MimePart>();
        try {
            // not getContent(), for which a server may know no handler
            var multipart = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < Math.min(multipart.getCount(), MOST_PARTS + 1); i++) {
                BodyPart each = multipart.getBodyPart(i);
                parts.add((MimeBodyPart) each);
            }
        } catch (MessagingException | RuntimeException malformed) {
            // those before it, then
        }
        return parts;
    }

    private Text multipart(List<MimePart> parts, PartType type, int depth)
            throws MessagingException, IOException, UnreadableMail {
        boolean alternative = type.is("multipart/alternative");
        var usual = type.is("multipart/digest") ? "message/rfc822" : "text/plain";
        var texts = new ArrayList<Text>();
        for (var each : parts) {
            var text = read(each, usual, depth + 1, alternative);
            if (!text.none()) {
                texts.add(text);
            }
        }
        return alternative ? best(texts) : together(texts);
    }

    private static Text best(List<Text> texts) {
        String plain = null;
        String html = null;
        for (var text : texts) {
            plain = plain == null || plain.isBlank() ? text.plain : plain;
            html = text.html == null ? html : text.html;
        }
        return new Text(plain, html);
    }

    private static Text together(List<Text> texts) {
        if (texts.size() < 2) {
            return texts.isEmpty() ? Text.NONE : texts.get(0);
        }
        boolean html = texts.stream().anyMatch(text -> text.html != null);
        return new Text(
                texts.stream().map(Text::asPlain).collect(Collectors.joining("\n")),
                html ? texts.stream().map(Text::asHtml).collect(Collectors.joining("\n")) : null);
    }

    private Text text(MimePart part, PartType type, String media) throws MessagingException, IOException {
        var bytes = PartBytes.beginning(part, LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            file(part, type);
        }
        var label = type.charset();
        if (media.equals("text/html")) {
            return new Text(null, clean(TextDecoding.text(bytes, label != null ? label : CharsetOfHtml.said(bytes))));
        }
        var text = clean(TextDecoding.text(bytes, label));
        return new Text(type.flowed() ? FlowedText.joined(text, type.deleteBlank()) : text, null);
    }

    /** Lines end with one character, and what no database stores is left out. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    }

    private void file(MimePart part, PartType type) throws MessagingException, IOException {
        var bytes = Files.createTempFile(directory, "part", null);
        Files.delete(bytes);
        PartBytes.copy(part, bytes);
        files.add(new MailFile(
                type.name() != null ? type.name() : usualName(part, type),
                type.media(),
                type.contentId(),
                type.contentId() != null && !type.attachment() || type.inline(),
                bytes));
    }

    /** What it is called where the mail does not say. */
    private static String usualName(MimePart part, PartType type) {
        return switch (type.media()) {
            case "message/rfc822", "message/global" -> subjectOf(part);
            case "text/rfc822-headers" -> "headers.txt";
            case "text/calendar" -> "invite.ics";
            case "application/ms-tnef" -> "winmail.dat";
            case "text/plain" -> "text.txt";
            case "text/html" -> "text.html";
            default ->
                type.media().startsWith("image/")
                        ? "image." + type.media().substring(6).replaceAll("[^a-z0-9].*", "")
                        : null;
        };
    }

    private static String subjectOf(MimePart part) {
        try (var in = part.getInputStream()) {
            var headers = new MailHeaders(new MimeBodyPart(in));
            var subject = headers.text("Subject");
            return (subject.isEmpty() ? "message" : subject.substring(0, Math.min(100, subject.length()))) + ".eml";
        } catch (MessagingException | IOException | UncheckedIOException unreadable) {
            return "message.eml";
        }
    }
}
