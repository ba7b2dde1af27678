package io.helpdesk.dialect.chatwoot.application.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.attribute.AttributeDefinition;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Comparison;
import io.helpdesk.api.conversation.Condition.Reading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * An attribute that the account has defined for its conversations or contacts; the first value counts (chatwoot-application
 * 3.4).
 *
 * @param in the field that has it
 */
record CustomAttribute(AttributeDefinition definition, Condition.Operand in) implements FilterAttribute {

    private static final List<FilterOperator> OPERATORS = Arrays.stream(FilterOperator.values())
            .filter(operator -> operator != FilterOperator.STARTS_WITH)
            .toList();

    @Override
    public List<FilterOperator> operators() {
        return OPERATORS;
    }

    @Override
    public Condition condition(FilterOperator operator, List<JsonNode> values, LocalDate today) {
        return switch (operator) {
            case EQUAL_TO -> Condition.is(operand(), value(values.get(0)));
            // whoever has none has another one
            case NOT_EQUAL_TO -> new Condition.Not(Condition.is(operand(), value(values.get(0))));
            case CONTAINS -> new Condition.Contains(read(Reading.TEXT), FilterValues.text(values.get(0)));
            case DOES_NOT_CONTAIN ->
                new Condition.Not(new Condition.Contains(read(Reading.TEXT), FilterValues.text(values.get(0))));
            case IS_PRESENT -> new Condition.Present(read(Reading.TEXT));
            case IS_NOT_PRESENT -> Condition.absent(read(Reading.TEXT));
            case IS_GREATER_THAN -> ordered(Comparison.GREATER, value(values.get(0)));
            case IS_LESS_THAN -> ordered(Comparison.LESS, value(values.get(0)));
            case DAYS_BEFORE ->
                new Condition.Compare(
                        read(Reading.DATE), Comparison.LESS, FilterValues.daysBefore(values.get(0), today));
            case STARTS_WITH -> throw new UnusableValue();
        };
    }

    private Condition ordered(Comparison how, Object value) {
        if (value instanceof Boolean) {
            throw new UnusableValue();
        }
        return new Condition.Compare(operand(), how, value);
    }

    private Object value(JsonNode value) {
        return switch (reading()) {
            case NUMBER -> FilterValues.number(value);
            case DATE -> FilterValues.date(value);
            case FLAG -> FilterValues.flag(value);
            case TEXT, SMALL_LETTERS -> FilterValues.text(value);
        };
    }

    private Condition.Attribute operand() {
        return read(reading());
    }

    private Condition.Attribute read(Reading as) {
        return new Condition.Attribute(in, definition.key(), as);
    }

    private Reading reading() {
        return switch (definition.displayType()) {
            case TEXT, LINK, LIST -> Reading.SMALL_LETTERS;
            case NUMBER, CURRENCY, PERCENT -> Reading.NUMBER;
            case DATE -> Reading.DATE;
            case CHECKBOX -> Reading.FLAG;
        };
    }
}
