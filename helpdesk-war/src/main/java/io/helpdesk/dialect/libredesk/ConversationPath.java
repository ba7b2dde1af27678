package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.conversation.ConversationRef;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads UUIDs as clients write them. */
public final class ConversationPath {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private ConversationPath() {}

    /** @throws LibredeskRefusal also when the text is no UUID, where the original breaks down (libredesk 5) */
    public static ConversationRef ref(String text) {
        return new ConversationRef.Uuid(uuid(text, "Conversation not found"));
    }

    public static UUID uuid(String text, String otherwise) {
        return read(text).orElseThrow(() -> LibredeskRefusal.notFound(otherwise));
    }

    /** Empty for what is none. */
    public static Optional<UUID> read(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
