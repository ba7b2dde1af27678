package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this wire lets a conversation carry along (chatwoot-application 5.7). Only strings and integers at the top have
 * limits; the other wires over the same conversations have none.
 */
public final class ConversationAttributes {

    private static final int TEXT = 1500;
    private static final BigInteger INTEGER = BigInteger.valueOf(9_999_999_999L);

    private ConversationAttributes() {}

    /**
     * The same attributes.
     *
     * @throws Invalid {@code "conversation"}, {@code custom_attributes}, with each key whose value is beyond its limit
     */
    public static Map<String, Object> custom(Map<String, Object> attributes) {
        return checked("custom_attributes", attributes);
    }

    /**
     * The same attributes, but for a {@code referer} that is no web address, which is not kept.
     *
     * @throws Invalid {@code "conversation"}, {@code additional_attributes}, with each key whose value is beyond its limit
     */
    public static Map<String, Object> additional(Map<String, Object> attributes) {
        checked("additional_attributes", attributes);
        if (!(attributes.get("referer") instanceof String referer)
                || referer.startsWith("http://")
                || referer.startsWith("https://")) {
            return attributes;
        }
        var kept = new LinkedHashMap<>(attributes);
        kept.put("referer", null);
        return kept;
    }

    private static Map<String, Object> checked(String field, Map<String, Object> attributes) {
        var violations = new ArrayList<Violation>();
        attributes.forEach((key, value) -> {
            if (value instanceof String text && text.codePointCount(0, text.length()) > TEXT) {
                violations.add(new Violation(field, Rule.ATTRIBUTE_TOO_LONG, key));
            } else if (value instanceof Number number && wholeAndTooBig(number)) {
                violations.add(new Violation(field, Rule.ATTRIBUTE_TOO_BIG, key));
            }
        });
        if (!violations.isEmpty()) {
            throw new Invalid("conversation", violations);
        }
        return attributes;
    }

    private static boolean wholeAndTooBig(Number number) {
        if (number instanceof BigInteger big) {
            return big.compareTo(INTEGER) > 0;
        }
        return (number instanceof Long || number instanceof Integer)
                && BigInteger.valueOf(number.longValue()).compareTo(INTEGER) > 0;
    }
}
