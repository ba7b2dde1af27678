package io.helpdesk.core.mail.outgoing;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts a mail into MIME (RFC 5322, 2045-2047, 2231): text and HTML as alternatives, inline files beside the HTML that shows
 * them (RFC 2387), all others attached.
 */
final class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern NOT_IN_IDS = Pattern.compile("[\\s<>\\p{Cc}]");
    private static final String ANY_BYTES = "application/octet-stream";

    private MailComposer() {}

    /**
     * @throws AddressException if an address is none
     * @throws MessagingException if something else is wrong with it
     */
    static MimeMessage compose(Session session, OutgoingMail mail, Instant now) throws MessagingException {
        var message = new Named(session, mail.messageId());
        message.setFrom(address(mail.from().address(), mail.from().name()));
        if (mail.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {address(mail.replyTo(), null)});
        }
        message.setRecipients(RecipientType.TO, addresses(mail.to()));
        message.setRecipients(RecipientType.CC, addresses(mail.cc()));
        message.setRecipients(RecipientType.BCC, addresses(mail.bcc()));
        message.setSubject(oneLine(mail.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        references(message, mail.references());
        for (var header : mail.headers()) {
            message.setHeader(header.name(), oneLine(header.value()));
        }
        content(message, mail);
        message.saveChanges();
        return message;
    }

    private static void references(MimeMessage message, List<String> ids) throws MessagingException {
        var known = ids.stream()
                .filter(id -> !id.isBlank() && !NOT_IN_IDS.matcher(id).find())
                .map(id -> "<" + id + ">")
                .toList();
        if (!known.isEmpty()) {
            message.setHeader("In-Reply-To", known.get(known.size() - 1));
            message.setHeader("References", known.stream().collect(Collectors.joining("\r\n ")));
        }
    }

    private static void content(MimeMessage message, OutgoingMail mail) throws MessagingException {
        var attached = mail.files().stream()
                .filter(file -> mail.html() == null || file.contentId() == null)
                .toList();
        if (attached.isEmpty()) {
            body(message, mail);
            return;
        }
        var all = new MimeMultipart("mixed");
        var body = new MimeBodyPart();
        body(body, mail);
        all.addBodyPart(body);
        for (var file : attached) {
            all.addBodyPart(part(file, Part.ATTACHMENT));
        }
        message.setContent(all);
    }

    private static void body(Part part, OutgoingMail mail) throws MessagingException {
        if (mail.html() == null) {
            text(part, mail.text(), "plain");
            return;
        }
        var alternatives = new MimeMultipart("alternative");
        var plain = new MimeBodyPart();
        text(plain, mail.text(), "plain");
        alternatives.addBodyPart(plain);
        alternatives.addBodyPart(html(mail));
        part.setContent(alternatives);
    }

    private static MimeBodyPart html(OutgoingMail mail) throws MessagingException {
        var html = new MimeBodyPart();
        text(html, mail.html(), "html");
        var inline =
                mail.files().stream().filter(file -> file.contentId() != null).toList();
        if (inline.isEmpty()) {
            return html;
        }
        Multipart related = new MimeMultipart("related");
        related.addBodyPart(html);
        for (var file : inline) {
            var picture = part(file, Part.INLINE);
            picture.setContentID("<" + file.contentId() + ">");
            related.addBodyPart(picture);
        }
        var whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    private static void text(Part part, String text, String subtype) throws MessagingException {
        if (part instanceof MimeBodyPart body) {
            body.setText(text, UTF_8, subtype);
        } else {
            ((MimeMessage) part).setText(text, UTF_8, subtype);
        }
    }

    private static MimeBodyPart part(OutgoingMail.File file, String disposition) throws MessagingException {
        var part = new MimeBodyPart();
        var type = type(file.contentType());
        part.setDataHandler(new DataHandler(new FileDataSource(file.content().toFile()) {
            @Override
            public String getContentType() {
                return type;
            }

            @Override
            public String getName() {
                return file.name();
            }
        }));
        part.setFileName(oneLine(file.name()));
        part.setDisposition(disposition);
        return part;
    }

    /** Mails inside of mails may not be encoded (RFC 2046, 5.2.1), and these are bytes like any other. */
    private static String type(String told) {
        try {
            var type = new ContentType(told == null ? ANY_BYTES : told);
            return type.match("message/*") || type.match("multipart/*") ? ANY_BYTES : type.getBaseType();
        } catch (ParseException e) {
            return ANY_BYTES;
        }
    }

    private static InternetAddress[] addresses(List<String> all) throws AddressException {
        var addresses = new InternetAddress[all.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = address(all.get(i), null);
        }
        return addresses;
    }

    private static InternetAddress address(String address, String name) throws AddressException {
        var checked = new InternetAddress(address, true);
        try {
            if (name != null && !name.isBlank()) {
                checked.setPersonal(oneLine(name), UTF_8);
            }
            return checked;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What would begin another line of the head becomes a blank. */
    static String oneLine(String text) {
        return CONTROLS.matcher(text == null ? "" : text).replaceAll(" ").strip();
    }

    /** A message that keeps the id it was given. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
