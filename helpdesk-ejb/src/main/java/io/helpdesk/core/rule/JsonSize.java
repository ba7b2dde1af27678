package io.helpdesk.core.rule;

import io.helpdesk.api.number.PlainForm;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.text.StorableText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** Measures values together as the JSON they will be, without writing it; gives up as soon as it is too much. */
final class JsonSize {

    /** Deeper than any body may nest, and not so deep that a thread's stack would not do. */
    private static final int DEEPEST = 1_000;

    private final long mostCharacters;
    private final long mostKeys;
    private long characters;
    private long keys;
    private String field;
    private Violation broken;

    JsonSize(long mostCharacters, long mostKeys) {
        this.mostCharacters = mostCharacters;
        this.mostKeys = mostKeys;
    }

    /** Adds one more; what it breaks first, with the limit as detail. */
    Optional<Violation> broken(String name, Object value) {
        field = name;
        add(value, 0);
        return Optional.ofNullable(broken);
    }

    private void add(Object value, int depth) {
        if (broken != null) {
            return;
        }
        if (depth > DEEPEST) {
            broken = new Violation(field, Rule.MALFORMED, null);
        } else if (value instanceof String text && !StorableText.is(text)) {
            broken = new Violation(field, Rule.MALFORMED, null);
        } else if (value instanceof Map<?, ?> map) {
            characters += 2;
            for (var entry : map.entrySet()) {
                keys++;
                add(String.valueOf(entry.getKey()), depth + 1);
                characters += 2;
                add(entry.getValue(), depth + 1);
                if (broken != null) {
                    return;
                }
            }
        } else if (value instanceof Iterable<?> list) {
            characters += 2;
            for (var element : list) {
                characters++;
                add(element, depth + 1);
                if (broken != null) {
                    return;
                }
            }
        } else if (value instanceof Number number) {
            add(number);
        } else {
            characters += value instanceof CharSequence text
                    ? text.length() + 2
                    : String.valueOf(value).length();
        }
        if (broken == null && characters > mostCharacters) {
            broken = new Violation(field, Rule.TOO_LONG, mostCharacters);
        } else if (broken == null && keys > mostKeys) {
            broken = new Violation(field, Rule.TOO_MANY, mostKeys);
        }
    }

    private void add(Number number) {
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            if (!PlainForm.fits(number)) {
                broken = new Violation(field, Rule.TOO_LONG, (long) PlainForm.LONGEST);
                return;
            }
            characters += number instanceof BigDecimal decimal
                    ? decimal.toPlainString().length()
                    : number.toString().length();
        } else {
            characters += number.toString().length();
        }
    }
}
