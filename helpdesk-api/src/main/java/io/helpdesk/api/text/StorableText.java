package io.helpdesk.api.text;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Text that every database stores and lets itself be asked for. PostgreSQL has no U+0000 in any text, and fails where it
 * meets one; the services refuse commands with it in any of their texts, and wires refuse it as they read.
 */
public final class StorableText {

    private StorableText() {}

    /** Whether it can be stored: null can. */
    public static boolean is(String text) {
        return text == null || text.indexOf('\0') < 0;
    }

    /**
     * The text itself, if there can be a row that has it.
     *
     * @throws RuntimeException the refusal, otherwise
     */
    public static <X extends RuntimeException> String orRefuse(String text, Supplier<X> refusal) {
        if (!is(text)) {
            throw refusal.get();
        }
        return text;
    }

    /** Without U+0000. */
    public static String without(String text) {
        return text.replace("\0", "");
    }

    /**
     * What can be kept of words that nobody could correct any more: without U+0000, a question mark for half of a character,
     * and cut.
     *
     * @param longest in UTF-16 units
     * @return null for null
     */
    public static String kept(String text, int longest) {
        if (text == null) {
            return null;
        }
        var bytes = without(text).getBytes(StandardCharsets.UTF_8);
        return beginning(new String(bytes, StandardCharsets.UTF_8), longest);
    }

    /**
     * Its beginning, without half of a character at the end.
     *
     * @param longest in UTF-16 units, at least 1
     */
    public static String beginning(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
