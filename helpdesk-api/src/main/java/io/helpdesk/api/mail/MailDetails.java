package io.helpdesk.api.mail;

import io.helpdesk.api.message.Message;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mail said beside its text and its files. Kept with the attributes of its message, under {@code email} (chatwoot-client
 * 5.5).
 *
 * @param from at most one address
 * @param sentAt as the sender's clock had it; null for unknown
 * @param messageId without angle brackets; null for none
 * @param inReplyTo likewise
 * @param multipart whether it had more than one part
 * @param files how many came with it
 * @param automatic whether a program wrote it
 * @param quotedFrom where in the message's text the part begins that was quoted; its length for nowhere. Of HTML, both parts are
 *     whole by themselves
 */
public record MailDetails(
        List<String> from,
        List<String> to,
        List<String> cc,
        String subject,
        Instant sentAt,
        String messageId,
        String inReplyTo,
        boolean multipart,
        int files,
        boolean automatic,
        int quotedFrom) {

    /** The attribute that has it. */
    public static final String ATTRIBUTE = "email";

    /** As attributes. */
    public Map<String, Object> attributes() {
        var email = new LinkedHashMap<String, Object>();
        email.put("from", from);
        email.put("to", to);
        email.put("cc", cc);
        email.put("subject", subject);
        email.put("date", sentAt == null ? null : sentAt.toString());
        email.put("message_id", messageId);
        email.put("in_reply_to", inReplyTo);
        email.put("multipart", multipart);
        email.put("number_of_attachments", files);
        email.put("auto_reply", automatic);
        email.put("quoted_from", quotedFrom);
        return Map.of(ATTRIBUTE, email);
    }

    /** Of a message that came as a mail; empty for any other. */
    public static Optional<MailDetails> of(Message message) {
        return message.body().attributes().get(ATTRIBUTE) instanceof Map<?, ?> email && email.containsKey("quoted_from")
                ? Optional.of(of(email))
                : Optional.empty();
    }

    private static MailDetails of(Map<?, ?> email) {
        return new MailDetails(
                list(email.get("from")),
                list(email.get("to")),
                list(email.get("cc")),
                text(email.get("subject")),
                time(text(email.get("date"))),
                text(email.get("message_id")),
                text(email.get("in_reply_to")),
                Boolean.TRUE.equals(email.get("multipart")),
                number(email.get("number_of_attachments")),
                Boolean.TRUE.equals(email.get("auto_reply")),
                number(email.get("quoted_from")));
    }

    private static List<String> list(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Object value) {
        return value instanceof String text ? text : null;
    }

    private static int number(Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static Instant time(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
