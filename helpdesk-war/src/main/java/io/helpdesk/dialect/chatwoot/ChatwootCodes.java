package io.helpdesk.dialect.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names and numbers of this wire's enumerations (chatwoot-application 5.1, 5.2); the core's constants have their order. */
public final class ChatwootCodes {

    private ChatwootCodes() {}

    /** A constant as this wire names it; null for null. */
    public static String name(Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant with this name; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> name(one).equals(name))
                .findFirst();
    }

    /**
     * The constant a parameter names, by name or by number; empty when absent, null or blank.
     *
     * @throws ChatwootRefusal for anything else, in the words {@code '<value>' is not a valid <key>}
     */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, ChatwootParams params, String key) {
        JsonNode value = params.node(key);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return Optional.empty();
        }
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            int number = value.intValue();
            if (number >= 0 && number < type.getEnumConstants().length) {
                return Optional.of(type.getEnumConstants()[number]);
            }
        }
        return Optional.of(Optional.of(value)
                .filter(JsonNode::isTextual)
                .flatMap(text -> named(type, text.textValue()))
                .orElseThrow(() -> invalid(value, key)));
    }

    private static ChatwootRefusal invalid(JsonNode value, String key) {
        String shown = value.isTextual() ? value.textValue() : value.isPojo() ? "file" : value.toString();
        return ChatwootRefusal.unprocessable("'" + shown + "' is not a valid " + key);
    }
}
