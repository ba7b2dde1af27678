package io.helpdesk.dialect.chatwoot.application.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.application.filter.FilterAttribute.UnusableValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the values of a comparison. */
final class FilterValues {

    /** What a condition takes as a number; longer ones are no value of anything. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?");

    /** More days than there have been. */
    private static final long DAYS = 1_000_000;

    private FilterValues() {}

    static Set<String> texts(List<JsonNode> values) {
        return values.stream().map(FilterValues::text).collect(Collectors.toUnmodifiableSet());
    }

    static Set<Long> ids(List<JsonNode> values) {
        return values.stream()
                .map(value -> JsonValues.wholeNumber(value).orElseThrow(UnusableValue::new))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String text(JsonNode value) {
        if (!value.isValueNode()) {
            throw new UnusableValue();
        }
        return JsonValues.text(value);
    }

    static BigDecimal number(JsonNode value) {
        var text = text(value).strip();
        if (!NUMBER.matcher(text).matches()) {
            throw new UnusableValue();
        }
        return new BigDecimal(text);
    }

    /** The date alone, of a time as well. */
    static LocalDate date(JsonNode value) {
        var text = text(value).strip();
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new UnusableValue();
        }
    }

    static LocalDate daysBefore(JsonNode value, LocalDate today) {
        var days = JsonValues.wholeNumber(value).orElseThrow(UnusableValue::new);
        if (days < 0 || days > DAYS) {
            throw new UnusableValue();
        }
        return today.minusDays(days);
    }

    static boolean flag(JsonNode value) {
        return switch (text(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnusableValue();
        };
    }
}
