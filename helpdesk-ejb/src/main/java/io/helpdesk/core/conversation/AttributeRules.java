package io.helpdesk.core.conversation;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Limits of what a conversation carries along (chatwoot-application 5.7). */
final class AttributeRules {

    private static final int TEXT = 1500;
    private static final BigInteger INTEGER = BigInteger.valueOf(9_999_999_999L);
    private static final long LABEL = 255;

    private AttributeRules() {}

    /** Only top-level strings and integers have limits. */
    static void check(String field, Map<String, Object> attributes) {
        if (attributes == null) {
            return;
        }
        var violations = new ArrayList<Violation>();
        attributes.forEach((key, value) -> {
            if (value instanceof String text && text.length() > TEXT) {
                violations.add(new Violation(field, Rule.ATTRIBUTE_TOO_LONG, key));
            } else if (value instanceof Number number && wholeAndTooBig(number)) {
                violations.add(new Violation(field, Rule.ATTRIBUTE_TOO_BIG, key));
            }
        });
        if (!violations.isEmpty()) {
            throw new Invalid("conversation", violations);
        }
    }

    /** A referer that is no web address is not kept. */
    static Map<String, Object> cleaned(Map<String, Object> additional) {
        if (additional == null || !(additional.get("referer") instanceof String referer)
                || referer.startsWith("http://") || referer.startsWith("https://")) {
            return additional;
        }
        var cleaned = new LinkedHashMap<>(additional);
        cleaned.put("referer", null);
        return cleaned;
    }

    /** Labels without blanks around them and without doubles. */
    static Set<String> labels(Set<String> labels) {
        var titles = new TreeSet<String>();
        for (var label : labels) {
            var title = label.strip();
            if (title.codePointCount(0, title.length()) > LABEL) {
                throw new Invalid("conversation", new Violation("labels", Rule.TOO_LONG, LABEL));
            }
            if (!title.isEmpty()) {
                titles.add(title);
            }
        }
        return titles;
    }

    private static boolean wholeAndTooBig(Number number) {
        if (number instanceof BigInteger big) {
            return big.compareTo(INTEGER) > 0;
        }
        return (number instanceof Long || number instanceof Integer)
                && BigInteger.valueOf(number.longValue()).compareTo(INTEGER) > 0;
    }
}
