package io.helpdesk.dialect.chatwoot.application.filter;

import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.EQUAL_TO;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Comparison;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** What the operators mean for what the original keeps in columns. */
final class Comparisons {

    private Comparisons() {}

    static Condition compared(Condition.Operand operand, FilterOperator operator, Set<?> values) {
        return switch (operator) {
            case EQUAL_TO -> new Condition.In(operand, values);
            case NOT_EQUAL_TO -> hasAnother(operand, new Condition.In(operand, values));
            case CONTAINS -> contains(operand, values);
            case DOES_NOT_CONTAIN -> hasAnother(operand, contains(operand, values));
            case IS_PRESENT -> new Condition.Present(operand);
            default -> Condition.absent(operand);
        };
    }

    /** Has a value that is not so: SQL's negation, which the original uses for what it keeps in columns. */
    private static Condition hasAnother(Condition.Operand operand, Condition condition) {
        return Condition.all(new Condition.Present(operand), new Condition.Not(condition));
    }

    private static Condition contains(Condition.Operand operand, Set<?> texts) {
        return new Condition.Any(texts.stream()
                .map(text -> (Condition) new Condition.Contains(operand, (String) text))
                .toList());
    }

    /** The date part alone counts, of the time as UTC has it. */
    static Condition dated(Condition.Operand field, FilterOperator operator, JsonNode value, LocalDate today) {
        return switch (operator) {
            case IS_GREATER_THAN ->
                new Condition.Compare(
                        field,
                        Comparison.AT_LEAST,
                        begins(FilterValues.date(value).plusDays(1)));
            case IS_LESS_THAN -> new Condition.Compare(field, Comparison.LESS, begins(FilterValues.date(value)));
            default -> new Condition.Compare(field, Comparison.LESS, begins(FilterValues.daysBefore(value, today)));
        };
    }

    private static Instant begins(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Condition labels(FilterOperator operator, Set<String> titles) {
        return switch (operator) {
            case EQUAL_TO -> new Condition.Labelled(titles);
            case NOT_EQUAL_TO -> new Condition.Not(new Condition.Labelled(titles));
            case IS_PRESENT -> new Condition.AnyLabel();
            default -> new Condition.Not(new Condition.AnyLabel());
        };
    }
}
