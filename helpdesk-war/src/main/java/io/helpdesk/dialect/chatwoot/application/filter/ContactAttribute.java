package io.helpdesk.dialect.chatwoot.application.filter;

import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.CONTAINS;
import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.DAYS_BEFORE;
import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.DOES_NOT_CONTAIN;
import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.EQUAL_TO;
import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.IS_GREATER_THAN;
import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.IS_LESS_THAN;
import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.IS_NOT_PRESENT;
import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.IS_PRESENT;
import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.NOT_EQUAL_TO;
import static io.helpdesk.dialect.chatwoot.application.filter.FilterOperator.STARTS_WITH;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.event.ContactField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What every account can filter contacts by, in the order of the original's refusal (chatwoot-resources 1.2). The first value
 * counts.
 */
enum ContactAttribute implements StandardAttribute {
    NAME(text(ContactField.NAME), EQUAL_TO, NOT_EQUAL_TO, CONTAINS, DOES_NOT_CONTAIN),
    PHONE_NUMBER(ContactAttribute::phoneNumber, EQUAL_TO, NOT_EQUAL_TO, CONTAINS, DOES_NOT_CONTAIN, STARTS_WITH),
    EMAIL(text(ContactField.EMAIL), EQUAL_TO, NOT_EQUAL_TO, CONTAINS, DOES_NOT_CONTAIN),
    IDENTIFIER(text(ContactField.IDENTIFIER), EQUAL_TO, NOT_EQUAL_TO),
    COUNTRY_CODE(EQUAL_TO, NOT_EQUAL_TO),
    CITY(EQUAL_TO, NOT_EQUAL_TO, CONTAINS, DOES_NOT_CONTAIN),
    COMPANY(EQUAL_TO, NOT_EQUAL_TO, CONTAINS, DOES_NOT_CONTAIN),
    LABELS(
            (operator, values, today) -> Comparisons.labels(
                    operator, operator.takesValues() ? Set.of(first(values).toLowerCase(Locale.ROOT)) : Set.of()),
            EQUAL_TO,
            NOT_EQUAL_TO,
            IS_PRESENT,
            IS_NOT_PRESENT),
    CREATED_AT(StandardAttribute.date(ContactField.CREATED_AT), IS_GREATER_THAN, IS_LESS_THAN, DAYS_BEFORE),
    LAST_ACTIVITY_AT(StandardAttribute.date(ContactField.LAST_ACTIVITY_AT), IS_GREATER_THAN, IS_LESS_THAN, DAYS_BEFORE),
    BLOCKED(
            (operator, values, today) ->
                    Comparisons.compared(ContactField.BLOCKED, operator, Set.of(FilterValues.flag(values.get(0)))),
            EQUAL_TO,
            NOT_EQUAL_TO);

    private final Way way;

    ContactAttribute(Comparing comparing, FilterOperator... operators) {
        way = Way.of(comparing, operators);
    }

    /** One that lies among the additional attributes, under its own key, in any case. */
    ContactAttribute(FilterOperator... operators) {
        var operand =
                new Condition.Attribute(ContactField.ADDITIONAL_ATTRIBUTES, key(), Condition.Reading.SMALL_LETTERS);
        way = Way.of(
                (operator, values, today) -> Comparisons.compared(operand, operator, Set.of(first(values))), operators);
    }

    @Override
    public Way way() {
        return way;
    }

    private static Comparing text(ContactField field) {
        return (operator, values, today) ->
                Comparisons.compared(new Condition.SmallLetters(field), operator, Set.of(first(values)));
    }

    /** Whoever asks for a whole number writes it without its plus, and whoever asks for a beginning gets the whole one. */
    private static Condition phoneNumber(FilterOperator operator, List<JsonNode> values, LocalDate today) {
        var given = first(values);
        return switch (operator) {
            case CONTAINS, DOES_NOT_CONTAIN -> Comparisons.compared(ContactField.PHONE_NUMBER, operator, Set.of(given));
            case NOT_EQUAL_TO -> Comparisons.compared(ContactField.PHONE_NUMBER, NOT_EQUAL_TO, Set.of(plus(given)));
            default -> Comparisons.compared(ContactField.PHONE_NUMBER, EQUAL_TO, Set.of(plus(given)));
        };
    }

    private static String plus(String number) {
        return number.startsWith("+") ? number : "+" + number;
    }

    private static String first(List<JsonNode> values) {
        return FilterValues.text(values.get(0));
    }
}
