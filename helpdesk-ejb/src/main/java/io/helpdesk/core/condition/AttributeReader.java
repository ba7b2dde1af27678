package io.helpdesk.core.condition;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an attribute as a condition wants it read, whatever lies there. */
final class AttributeReader {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))(?:[T ].*)?", Pattern.DOTALL);

    private AttributeReader() {}

    /**
     * Dates and flags are answered as their text.
     *
     * @return null if there is no such value
     */
    static Object read(Map<?, ?> attributes, String key, Reading as) {
        var value = attributes.get(key);
        if (value == null) {
            return null;
        }
        return switch (as) {
            case TEXT -> text(value);
            case SMALL_LETTERS -> text(value).toLowerCase(Locale.ROOT);
            case NUMBER -> number(value);
            case DATE -> date(value);
            case FLAG -> flag(text(value));
        };
    }

    /**
     * What {@link #read} answers is compared with. Days of attributes are compared as texts, which are in their order: what
     * is stored may look like one that no calendar has. Flags are compared as they are written.
     */
    static Object comparable(Condition.Operand operand, Object value) {
        return operand instanceof Condition.Attribute && (value instanceof LocalDate || value instanceof Boolean)
                ? value.toString()
                : value;
    }

    private static String text(Object value) {
        if (value instanceof Number number) {
            return decimal(number).toPlainString();
        }
        return value instanceof String || value instanceof Boolean ? value.toString() : "";
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Number number) {
            return decimal(number);
        }
        return value instanceof String text && DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static String date(Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        var found = DATE.matcher(text);
        return found.matches() ? found.group(1) : null;
    }

    private static String flag(String text) {
        return text.equals("true") || text.equals("false") ? text : null;
    }
}
