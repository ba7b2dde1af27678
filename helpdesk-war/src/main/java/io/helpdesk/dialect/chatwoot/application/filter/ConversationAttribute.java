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
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every account can filter conversations by, in the order of the original's refusal (chatwoot-application 3.4). */
enum ConversationAttribute implements StandardAttribute {
    STATUS(ConversationAttribute::status, EQUAL_TO, NOT_EQUAL_TO),
    ASSIGNEE_ID(ids(ConversationField.ASSIGNEE), EQUAL_TO, NOT_EQUAL_TO, IS_PRESENT, IS_NOT_PRESENT),
    INBOX_ID(ids(ConversationField.INBOX_ID), EQUAL_TO, NOT_EQUAL_TO, IS_PRESENT, IS_NOT_PRESENT),
    TEAM_ID(ids(ConversationField.TEAM), EQUAL_TO, NOT_EQUAL_TO, IS_PRESENT, IS_NOT_PRESENT),
    PRIORITY(
            (operator, values, today) -> Comparisons.compared(
                    ConversationField.PRIORITY, operator, constants(Priority.class, FilterValues.texts(values))),
            EQUAL_TO,
            NOT_EQUAL_TO),
    /** The original lists two more operators and fails with them. */
    DISPLAY_ID(ids(ConversationField.NUMBER), EQUAL_TO, NOT_EQUAL_TO),
    CAMPAIGN_ID(ConversationAttribute::campaign, EQUAL_TO, NOT_EQUAL_TO, IS_PRESENT, IS_NOT_PRESENT),
    LABELS(
            (operator, values, today) -> Comparisons.labels(operator, FilterValues.texts(values)),
            EQUAL_TO,
            NOT_EQUAL_TO,
            IS_PRESENT,
            IS_NOT_PRESENT),
    BROWSER_LANGUAGE(EQUAL_TO, NOT_EQUAL_TO),
    CONVERSATION_LANGUAGE(EQUAL_TO, NOT_EQUAL_TO),
    COUNTRY_CODE(EQUAL_TO, NOT_EQUAL_TO),
    REFERER(EQUAL_TO, NOT_EQUAL_TO, CONTAINS, DOES_NOT_CONTAIN),
    CREATED_AT(StandardAttribute.date(ConversationField.CREATED_AT), IS_GREATER_THAN, IS_LESS_THAN, DAYS_BEFORE),
    LAST_ACTIVITY_AT(
            StandardAttribute.date(ConversationField.LAST_ACTIVITY_AT), IS_GREATER_THAN, IS_LESS_THAN, DAYS_BEFORE),
    MAIL_SUBJECT(EQUAL_TO, NOT_EQUAL_TO, CONTAINS, DOES_NOT_CONTAIN);

    private final Way way;

    ConversationAttribute(Comparing comparing, FilterOperator... operators) {
        way = Way.of(comparing, operators);
    }

    /** One that lies among the additional attributes, under its own key, and is compared as it is written. */
    ConversationAttribute(FilterOperator... operators) {
        var operand = new Condition.Attribute(ConversationField.ADDITIONAL_ATTRIBUTES, key(), Condition.Reading.TEXT);
        way = Way.of(
                (operator, values, today) -> Comparisons.compared(operand, operator, FilterValues.texts(values)),
                operators);
    }

    @Override
    public Way way() {
        return way;
    }

    private static Comparing ids(ConversationField field) {
        return (operator, values, today) -> Comparisons.compared(field, operator, FilterValues.ids(values));
    }

    private static Condition status(FilterOperator operator, List<JsonNode> values, LocalDate today) {
        var words = FilterValues.texts(values);
        return words.contains("all")
                ? operator == EQUAL_TO ? Condition.everything() : Condition.any()
                : Comparisons.compared(ConversationField.STATUS, operator, constants(ConversationStatus.class, words));
    }

    /** No conversation comes from a campaign here. */
    private static Condition campaign(FilterOperator operator, List<JsonNode> values, LocalDate today) {
        FilterValues.ids(values);
        return operator == IS_NOT_PRESENT ? Condition.everything() : Condition.any();
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Set<String> words) {
        Function<String, E> constant = word -> Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(UnusableValue::new);
        return words.stream().map(constant).collect(Collectors.toUnmodifiableSet());
    }
}
