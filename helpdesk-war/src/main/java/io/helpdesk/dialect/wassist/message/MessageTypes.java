package io.helpdesk.dialect.wassist.message;

import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.text.PlainText;
import java.util.Map;

/** What a message is to this wire (wassist 7.2). */
public final class MessageTypes {

    static final String TEXT = "text";
    static final String IMAGE = "image";
    static final String CTA = "cta";
    static final String TEMPLATE = "template";
    static final String UNIFIED = "unified";
    public static final String QUICK_REPLY = "quick_reply";

    private MessageTypes() {}

    /** What the message was sent as; what came in another way is an image, unified if it has other files, else text. */
    public static String of(Message message) {
        if (message.body().template() != null) {
            return TEMPLATE;
        }
        if (attribute(message, UNIFIED) != null) {
            return UNIFIED;
        }
        if (attribute(message, CTA) != null) {
            return CTA;
        }
        if (QuickReplies.of(message).isPresent()) {
            return QUICK_REPLY;
        }
        if (message.body().attachments().isEmpty()) {
            return TEXT;
        }
        return message.body().attachments().size() == 1
                        && message.body().attachments().get(0).kind() == FileKind.IMAGE
                ? IMAGE
                : UNIFIED;
    }

    /** Plain text, never null. */
    public static String body(Message message) {
        if (message.body().text() == null) {
            return "";
        }
        return message.body().html()
                ? PlainText.of(message.body().text())
                : message.body().text();
    }

    /** The contact is the user, the desk itself the system, and whoever else answers the assistant. */
    public static String role(Message message) {
        return switch (message.type()) {
            case INCOMING -> "user";
            case OUTGOING -> "assistant";
            case ACTIVITY, TEMPLATE -> "system";
        };
    }

    static boolean incoming(Message message) {
        return message.type() == MessageType.INCOMING;
    }

    /** What was kept of a message of this kind, or null. */
    static Map<?, ?> attribute(Message message, String type) {
        return message.body().attributes().get(type) instanceof Map<?, ?> kept ? kept : null;
    }
}
