package io.helpdesk.core.persistence;

import java.util.regex.Pattern;

/**
 * Attributes in H2, which finds no key in JSON that is a parameter: the text that it keeps is looked through. It is always
 * written in one way, without blanks between its parts. Each expression passes over members in front of the key one by one
 * and never goes back, so neither their number nor their size can exhaust a stack.
 */
final class H2Attributes {

    /** A member nested deeper than this is not passed over: what comes after it in the text is not found. */
    private static final int DEPTH = 16;

    private static final String INNER = "(?:[^\"\\\\]++|\\\\.)*+";
    private static final String STRING = "\"" + INNER + "\"";
    private static final String MEMBER = STRING + ":(?:[^\"\\[\\]{},]++|" + STRING + "|" + nested(DEPTH) + "),";

    static final String TEXT = unescaped(found("\"?((?<=\")" + INNER + "(?=\")|[-0-9tf][^,}]*+|(?=[\\[{]))"));

    static final String NUMBER = "cast("
            + found("\"?((?<=\")-?[0-9]{1,100}(?:[.][0-9]{1,100})?(?=\")|(?<=:)-?[0-9][^,}]*+)") + " as decfloat)";

    static final String DATE = found("\"([0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))[T \"]");

    private H2Attributes() {}

    /** The key as it is written in front of its value, as an expression that means nothing but itself. */
    static String key(String key) {
        var written = new StringBuilder("\"");
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            int escaped = "\"\\\b\t\n\f\r".indexOf(letter);
            if (escaped >= 0) {
                written.append('\\').append("\"\\btnfr".charAt(escaped));
            } else if (letter < ' ') {
                written.append(String.format("\\u%04x", (int) letter));
            } else {
                written.append(letter);
            }
        }
        return Pattern.quote(written.append("\":").toString());
    }

    /** What the group in {@code value} takes of what is behind the key. Rows without the key are spared the expression. */
    private static String found(String value) {
        return "case when regexp_like(cast(?1 as varchar), ?2) then regexp_substr(cast(?1 as varchar), "
                + literal("^\\{(?:(?!") + " || ?2 || " + literal(")" + MEMBER + ")*+") + " || ?2 || " + literal(value)
                + ", 1, 1, '', 1) end";
    }

    /** Two backslashes wait as a letter that no JSON has unescaped until the others are done. */
    private static String unescaped(String text) {
        var sql = "replace(" + text + ", '\\\\', char(1))";
        sql = "replace(" + sql + ", '\\\"', '\"')";
        sql = "replace(" + sql + ", '\\b', char(8))";
        sql = "replace(" + sql + ", '\\t', char(9))";
        sql = "replace(" + sql + ", '\\n', char(10))";
        sql = "replace(" + sql + ", '\\f', char(12))";
        sql = "replace(" + sql + ", '\\r', char(13))";
        return "replace(" + sql + ", char(1), '\\')";
    }

    /** Hibernate would take a question mark for an argument. */
    private static String literal(String text) {
        return "'" + text.replace("?", "' || char(63) || '") + "'";
    }

    private static String nested(int depth) {
        var inner = depth == 1 ? "" : "|" + nested(depth - 1);
        return "[\\[{](?:[^\"\\[\\]{}]++|" + STRING + inner + ")*+[\\]}]";
    }
}
