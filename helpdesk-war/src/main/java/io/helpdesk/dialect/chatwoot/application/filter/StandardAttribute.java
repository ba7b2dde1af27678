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

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Comparison;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every account can filter by, in the order of the original's refusal (chatwoot-application 3.4). */
enum StandardAttribute implements FilterAttribute {
    STATUS(StandardAttribute::status, EQUAL_TO, NOT_EQUAL_TO),
    ASSIGNEE_ID(ids(ConversationField.ASSIGNEE), EQUAL_TO, NOT_EQUAL_TO, IS_PRESENT, IS_NOT_PRESENT),
    INBOX_ID(ids(ConversationField.INBOX_ID), EQUAL_TO, NOT_EQUAL_TO, IS_PRESENT, IS_NOT_PRESENT),
    TEAM_ID(ids(ConversationField.TEAM), EQUAL_TO, NOT_EQUAL_TO, IS_PRESENT, IS_NOT_PRESENT),
    PRIORITY(
            (operator, values, today) -> compared(
                    ConversationField.PRIORITY, operator, constants(Priority.class, FilterValues.texts(values))),
            EQUAL_TO,
            NOT_EQUAL_TO),
    /** The original lists two more operators and fails with them. */
    DISPLAY_ID(ids(ConversationField.NUMBER), EQUAL_TO, NOT_EQUAL_TO),
    CAMPAIGN_ID(StandardAttribute::campaign, EQUAL_TO, NOT_EQUAL_TO, IS_PRESENT, IS_NOT_PRESENT),
    LABELS(StandardAttribute::labels, EQUAL_TO, NOT_EQUAL_TO, IS_PRESENT, IS_NOT_PRESENT),
    BROWSER_LANGUAGE(EQUAL_TO, NOT_EQUAL_TO),
    CONVERSATION_LANGUAGE(EQUAL_TO, NOT_EQUAL_TO),
    COUNTRY_CODE(EQUAL_TO, NOT_EQUAL_TO),
    REFERER(EQUAL_TO, NOT_EQUAL_TO, CONTAINS, DOES_NOT_CONTAIN),
    CREATED_AT(date(ConversationField.CREATED_AT), IS_GREATER_THAN, IS_LESS_THAN, DAYS_BEFORE),
    LAST_ACTIVITY_AT(date(ConversationField.LAST_ACTIVITY_AT), IS_GREATER_THAN, IS_LESS_THAN, DAYS_BEFORE),
    MAIL_SUBJECT(EQUAL_TO, NOT_EQUAL_TO, CONTAINS, DOES_NOT_CONTAIN);

    /** What a comparison with the attribute stands for. */
    @FunctionalInterface
    private interface Meaning {

        Condition of(FilterOperator operator, List<JsonNode> values, LocalDate today);
    }

    private final Meaning meaning;
    private final List<FilterOperator> operators;

    StandardAttribute(Meaning meaning, FilterOperator... operators) {
        this.meaning = meaning;
        this.operators = List.of(operators);
    }

    /** One that lies among the additional attributes, under its own key, and is compared as it is written. */
    StandardAttribute(FilterOperator... operators) {
        var operand = new Condition.Attribute(
                ConversationField.ADDITIONAL_ATTRIBUTES, name().toLowerCase(Locale.ROOT), Condition.Reading.TEXT);
        this.meaning = (operator, values, today) -> compared(operand, operator, FilterValues.texts(values));
        this.operators = List.of(operators);
    }

    static Optional<StandardAttribute> keyed(String key) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.key().equals(key))
                .findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<FilterOperator> operators() {
        return operators;
    }

    @Override
    public Condition condition(FilterOperator operator, List<JsonNode> values, LocalDate today) {
        return meaning.of(operator, values, today);
    }

    private static Meaning ids(ConversationField field) {
        return (operator, values, today) -> compared(field, operator, FilterValues.ids(values));
    }

    private static Meaning date(ConversationField field) {
        return (operator, values, today) -> dated(field, operator, values.get(0), today);
    }

    private static Condition status(FilterOperator operator, List<JsonNode> values, LocalDate today) {
        var words = FilterValues.texts(values);
        return words.contains("all")
                ? operator == EQUAL_TO ? Condition.everything() : Condition.any()
                : compared(ConversationField.STATUS, operator, constants(ConversationStatus.class, words));
    }

    /** No conversation comes from a campaign here. */
    private static Condition campaign(FilterOperator operator, List<JsonNode> values, LocalDate today) {
        FilterValues.ids(values);
        return operator == IS_NOT_PRESENT ? Condition.everything() : Condition.any();
    }

    private static Condition labels(FilterOperator operator, List<JsonNode> values, LocalDate today) {
        return switch (operator) {
            case EQUAL_TO -> new Condition.Labelled(FilterValues.texts(values));
            case NOT_EQUAL_TO -> new Condition.Not(new Condition.Labelled(FilterValues.texts(values)));
            case IS_PRESENT -> new Condition.AnyLabel();
            default -> new Condition.Not(new Condition.AnyLabel());
        };
    }

    private static Condition compared(Condition.Operand operand, FilterOperator operator, Set<?> values) {
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
    private static Condition dated(ConversationField field, FilterOperator operator, JsonNode value, LocalDate today) {
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

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Set<String> words) {
        Function<String, E> constant = word -> Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(UnusableValue::new);
        return words.stream().map(constant).collect(Collectors.toUnmodifiableSet());
    }
}
