package io.helpdesk.dialect.chatwoot.application.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.attribute.AttributeDefinition;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.JsonValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A filter as clients write it: comparisons, each joined to the next one by AND or OR, of which AND binds tighter
 * (chatwoot-application 3.4, chatwoot-resources 1.2).
 */
final class Filter {

    /** Whoever has more to say makes two filters of it. */
    private static final int COMPARISONS = 100;

    private static final int VALUES = 1_000;

    private final Map<String, StandardAttribute> standard;
    private final Map<String, CustomAttribute> custom;
    private final LocalDate today;

    private Filter(
            StandardAttribute[] standard,
            List<AttributeDefinition> definitions,
            Condition.Operand in,
            LocalDate today) {
        this.standard = new LinkedHashMap<>();
        for (var attribute : standard) {
            this.standard.put(attribute.key(), attribute);
        }
        this.custom = definitions.stream()
                .collect(Collectors.toMap(AttributeDefinition::key, each -> new CustomAttribute(each, in)));
        this.today = today;
    }

    /**
     * @param custom the definitions of conversations' custom attributes
     * @param today the date in UTC
     */
    static Filter ofConversations(List<AttributeDefinition> custom, LocalDate today) {
        return new Filter(ConversationAttribute.values(), custom, ConversationField.CUSTOM_ATTRIBUTES, today);
    }

    /**
     * @param custom the definitions of contacts' custom attributes
     * @param today the date in UTC
     */
    static Filter ofContacts(List<AttributeDefinition> custom, LocalDate today) {
        return new Filter(ContactAttribute.values(), custom, ContactField.CUSTOM_ATTRIBUTES, today);
    }

    /**
     * What the filter asks for.
     *
     * @param payload the comparisons; none is everything
     * @throws ChatwootRefusal 422 in the original's words, checked in its order
     */
    Condition read(JsonNode payload) {
        if (!payload.isArray()) {
            throw ChatwootRefusal.missing("payload");
        }
        if (payload.size() > COMPARISONS) {
            throw ChatwootRefusal.unprocessable("payload has more than " + COMPARISONS + " conditions");
        }
        var joins = joins(payload);
        var groups = new ArrayList<Condition>();
        var group = new ArrayList<Condition>();
        for (int i = 0; i < payload.size(); i++) {
            group.add(comparison(payload.get(i)));
            if (i == payload.size() - 1 || joins.get(i).equals("or")) {
                groups.add(new Condition.All(group));
                group.clear();
            }
        }
        return groups.isEmpty() ? Condition.everything() : new Condition.Any(groups);
    }

    /** One between each two comparisons; a last one that joins nothing is refused. */
    private static List<String> joins(JsonNode payload) {
        var joins = new ArrayList<String>();
        for (int i = 0; i < payload.size(); i++) {
            var given = text(payload.get(i).path("query_operator")).orElse("").toLowerCase(Locale.ROOT);
            boolean last = i == payload.size() - 1;
            if (last != given.isBlank() || !last && !given.equals("and") && !given.equals("or")) {
                throw ChatwootRefusal.unprocessable("Query operator must be either \"AND\" or \"OR\".");
            }
            joins.add(given);
        }
        return joins;
    }

    private Condition comparison(JsonNode one) {
        var key = text(one.path("attribute_key")).orElse("");
        var attribute = attribute(key);
        var operator =
                text(one.path("filter_operator")).flatMap(FilterOperator::named).orElse(null);
        if (attribute.isPresent()
                && (operator == null || !attribute.get().operators().contains(operator))) {
            throw ChatwootRefusal.unprocessable("Invalid operator. The allowed operators for " + key + " are ["
                    + attribute.get().operators().stream()
                            .map(FilterOperator::word)
                            .collect(Collectors.joining(","))
                    + "].");
        }
        var values = values(one.path("values"));
        if ((operator == null || operator.takesValues()) && (values.isEmpty() || values.size() > VALUES)) {
            throw unusable(key);
        }
        if (attribute.isEmpty()) {
            throw ChatwootRefusal.unprocessable("Invalid attribute key - [" + key + "]. The key should be one of ["
                    + String.join(",", standard.keySet())
                    + "] or a custom attribute defined in the account.");
        }
        try {
            return attribute.get().condition(operator, operator.takesValues() ? values : List.of(), today);
        } catch (FilterAttribute.UnusableValue e) {
            throw unusable(key);
        }
    }

    private Optional<FilterAttribute> attribute(String key) {
        return Optional.<FilterAttribute>ofNullable(standard.get(key)).or(() -> Optional.ofNullable(custom.get(key)));
    }

    /** One alone is a list of it; nulls are left out. */
    private static List<JsonNode> values(JsonNode given) {
        var values = new ArrayList<JsonNode>();
        (given.isArray() ? given : List.of(given)).forEach(value -> {
            if (!value.isNull() && !value.isMissingNode()) {
                values.add(value);
            }
        });
        return values;
    }

    private static Optional<String> text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? Optional.of(JsonValues.text(value)) : Optional.empty();
    }

    private static ChatwootRefusal unusable(String key) {
        return ChatwootRefusal.unprocessable("Invalid value. The values provided for " + key + " are invalid");
    }
}
