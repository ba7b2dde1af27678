package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.mail.MailDetails;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.survey.Survey;
import io.helpdesk.api.text.PlainText;
import io.helpdesk.web.PublicAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mails on this wire: the content is what was written, as text; what was quoted and the HTML are in {@code
 * content_attributes.email} (chatwoot-client 5.5).
 */
public final class MailJson {

    private MailJson() {}

    /** What a message says; of a mail, without what it quotes. */
    public static String content(Message message) {
        var text = message.body().text();
        if (message.body().type() == ContentType.INPUT_CSAT && text != null) {
            return text + (text.equals(Survey.QUESTION) ? ", " : " ") + PublicAddress.doorBase() + "/survey/responses/"
                    + message.conversation().uuid();
        }
        return text == null
                ? null
                : MailDetails.of(message)
                        .map(mail -> plain(message, text.substring(0, quotedFrom(mail, text)))
                                .strip())
                        .orElse(text);
    }

    /** The attributes of a message's content, those of a mail in this wire's words. */
    static Map<String, Object> attributes(Message message) {
        var mail = MailDetails.of(message);
        if (mail.isEmpty()) {
            return message.body().attributes();
        }
        var all = new LinkedHashMap<>(message.body().attributes());
        all.put(MailDetails.ATTRIBUTE, email(message, mail.get()));
        return all;
    }

    private static Map<String, Object> email(Message message, MailDetails mail) {
        var text = message.body().text() == null ? "" : message.body().text();
        int quotedFrom = quotedFrom(mail, text);
        var full = plain(message, text);
        var email = new LinkedHashMap<String, Object>();
        email.put("bcc", null);
        email.put("cc", orNull(mail.cc()));
        email.put("content_type", message.body().html() ? "text/html" : "text/plain");
        email.put("date", mail.sentAt() == null ? null : mail.sentAt().toString());
        email.put("from", mail.from());
        email.put(
                "html_content",
                message.body().html()
                        ? parts(text, text.substring(0, quotedFrom), text.substring(quotedFrom))
                        : parts(null, null, null));
        email.put("in_reply_to", mail.inReplyTo());
        email.put("message_id", mail.messageId());
        email.put("multipart", mail.multipart());
        email.put("number_of_attachments", mail.files());
        email.put("subject", mail.subject());
        email.put(
                "text_content",
                parts(
                        full,
                        plain(message, text.substring(0, quotedFrom)).strip(),
                        plain(message, text.substring(quotedFrom))));
        email.put("to", orNull(mail.to()));
        email.put("auto_reply", mail.automatic());
        return email;
    }

    private static Map<String, Object> parts(String full, String reply, String quoted) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("full", full);
        parts.put("reply", reply);
        parts.put("quoted", quoted);
        return parts;
    }

    private static int quotedFrom(MailDetails mail, String text) {
        return Math.max(0, Math.min(mail.quotedFrom(), text.length()));
    }

    private static String plain(Message message, String text) {
        return message.body().html() ? PlainText.of(text) : text;
    }

    private static List<String> orNull(List<String> addresses) {
        return addresses.isEmpty() ? null : addresses;
    }
}
