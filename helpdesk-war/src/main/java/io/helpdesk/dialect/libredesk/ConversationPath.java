package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.conversation.ConversationRef;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the UUIDs in paths. */
public final class ConversationPath {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private ConversationPath() {}

    /** @throws LibredeskRefusal also when the text is no UUID, where the original breaks down (libredesk 5) */
    public static ConversationRef ref(String text) {
        return new ConversationRef.Uuid(uuid(text, "Conversation not found"));
    }

    public static UUID uuid(String text, String otherwise) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw LibredeskRefusal.notFound(otherwise);
        }
        return UUID.fromString(text);
    }
}
