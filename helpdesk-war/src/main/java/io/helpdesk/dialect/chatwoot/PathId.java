package io.helpdesk.dialect.chatwoot;

import java.util.regex.Pattern;

/**
 * An id in a path, read the way the original does (chatwoot-application 0.2): leading digits count, anything else is 0,
 * which no record has.
 */
public record PathId(long value) {

    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*([+-]?\\d+).*", Pattern.DOTALL);

    public static PathId valueOf(String text) {
        return new PathId(leadingNumber(text));
    }

    /** The number a text begins with; 0 if there is none, or none that fits. */
    public static long leadingNumber(String text) {
        var matcher = LEADING_NUMBER.matcher(text);
        if (!matcher.matches()) {
            return 0;
        }
        try {
            return Long.parseLong(matcher.group(1));
        } catch (NumberFormatException tooLong) {
            return 0;
        }
    }
}
