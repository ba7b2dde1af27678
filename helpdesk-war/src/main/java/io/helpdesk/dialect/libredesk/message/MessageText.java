package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.text.PlainText;
import java.util.Locale;

/** What a message says, in this wire's words. */
public final class MessageText {

    private MessageText() {}

    /** The content as it is stored; activities are worded here. */
    public static String content(Message message) {
        if (message.activity() != null) {
            return ActivityWording.content(message.activity());
        }
        if (SurveyWords.asks(message)) {
            return SurveyWords.content();
        }
        return message.body().text() == null ? "" : message.body().text();
    }

    /** The content without its tags, line by line. */
    public static String plain(Message message) {
        return message.body().html() ? PlainText.of(content(message)) : content(message);
    }

    /** The content as plain text; where there is none, what kind of file takes its place (libredesk 6.8). */
    public static String summary(Message message) {
        String plain = plain(message);
        if (!plain.isBlank()) {
            return plain;
        }
        if (!message.body().attachments().isEmpty()) {
            String kind = message.body().attachments().get(0).kind().name();
            return kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
        }
        return message.body().html()
                        && content(message).toLowerCase(Locale.ROOT).contains("<img")
                ? "Image"
                : plain;
    }

    /** {@code contact} or {@code agent}; bots and the desk itself count as agents. */
    public static String sender(Message message) {
        boolean contact = message.author() == null
                ? message.type() == MessageType.INCOMING
                : message.author() instanceof Author.OfContact;
        return contact ? "contact" : "agent";
    }
}
