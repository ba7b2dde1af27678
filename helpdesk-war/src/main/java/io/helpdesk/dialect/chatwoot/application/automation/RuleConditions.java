package io.helpdesk.dialect.chatwoot.application.automation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.helpdesk.api.attribute.AttributeDefinition;
import io.helpdesk.api.attribute.AttributeDefinition.Model;
import io.helpdesk.api.automation.RuleCondition;
import io.helpdesk.api.automation.RuleCondition.Comparison;
import io.helpdesk.api.automation.RuleCondition.Reading;
import io.helpdesk.api.automation.RuleSubject;
import io.helpdesk.api.automation.RuleTest;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.application.filter.CustomComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Conditions as this wire writes them: each joined to the next one by AND or OR, of which AND binds tighter (chatwoot-desk
 * 6.3).
 */
final class RuleConditions {

    private static final String AND = "and";
    private static final String OR = "or";

    /**
     * One condition.
     *
     * @param values a list, or what it was and what it is
     * @param customAttributeType of a custom attribute alone
     */
    record Json(
            String attributeKey,
            String filterOperator,
            Object values,
            String queryOperator,
            Optional<String> customAttributeType) {}

    /** What it was and what it is. */
    record ChangeJson(List<?> from, List<?> to) {}

    private final List<AttributeDefinition> definitions;
    private final RuleWords words;
    private final List<String> unsupported = new ArrayList<>();

    private RuleConditions(List<AttributeDefinition> definitions, RuleWords words) {
        this.definitions = definitions;
        this.words = words;
    }

    /** @param words what is wrong, in the original's order; of no use is what is answered then */
    static RuleTest read(List<JsonNode> sent, List<AttributeDefinition> definitions, RuleWords words) {
        return new RuleConditions(definitions, words).read(sent);
    }

    private RuleTest read(List<JsonNode> sent) {
        var unusable = new ArrayList<String>();
        var groups = new ArrayList<RuleTest.Group>();
        var group = new ArrayList<RuleCondition>();
        for (int i = 0; i < sent.size(); i++) {
            var condition = condition(sent.get(i), unusable);
            condition.ifPresent(group::add);
            if (i == sent.size() - 1 || join(sent.get(i)).equals(OR)) {
                groups.add(new RuleTest.Group(true, group));
                group.clear();
            }
        }
        words.unsupported(RuleWords.CONDITIONS, unsupported);
        joins(sent);
        unusable.forEach(key -> words.add(RuleWords.CONDITIONS, RuleWords.unusable(key)));
        return groups.isEmpty() ? RuleTest.always() : new RuleTest(false, groups);
    }

    /** What joins the last one to nothing does not matter. */
    private void joins(List<JsonNode> sent) {
        var joining = sent.subList(0, Math.max(0, sent.size() - 1));
        if (joining.stream().anyMatch(each -> join(each).isBlank())) {
            words.add(RuleWords.CONDITIONS, "Automation conditions should have query operator.");
        }
        if (sent.stream()
                .map(RuleConditions::join)
                .anyMatch(join -> !join.isBlank() && !join.equals(AND) && !join.equals(OR))) {
            words.add(RuleWords.CONDITIONS, "Query operator must be either \"AND\" or \"OR\"");
        }
    }

    private static String join(JsonNode condition) {
        var join = condition.path("query_operator");
        return join.isTextual() ? join.textValue().toLowerCase(Locale.ROOT) : "";
    }

    private Optional<RuleCondition> condition(JsonNode sent, List<String> unusable) {
        var key = sent.path("attribute_key").asText("");
        var operator = sent.path("filter_operator").asText("");
        var comparison = RuleAttribute.OPERATORS.get(operator);
        var values = sent.path("values");
        var standard = RuleAttribute.named(key);
        if (standard.isPresent()) {
            if (comparison == null || !standard.get().allows(comparison)) {
                unusable.add(key);
                return Optional.empty();
            }
            return Optional.of(condition(standard.get().subject(), null, comparison, values));
        }
        var custom = custom(key, sent.path("custom_attribute_type").asText(""));
        if (custom.isEmpty()) {
            unsupported.add(key);
            return Optional.empty();
        }
        if (comparison == null
                || comparison != Comparison.CHANGED
                        && !CustomComparison.usable(custom.get(), operator, elements(values))) {
            unusable.add(key);
            return Optional.empty();
        }
        var subject = custom.get().model() == Model.CONTACT
                ? RuleSubject.CONTACT_ATTRIBUTE
                : RuleSubject.CONVERSATION_ATTRIBUTE;
        return Optional.of(condition(subject, key, comparison, values));
    }

    /** Of the conversation unless it is said otherwise, or only contacts have one. */
    private Optional<AttributeDefinition> custom(String key, String type) {
        return definitions.stream()
                .filter(each -> each.key().equals(key))
                .filter(each -> type.isBlank() || typeOf(each.model()).equals(type))
                .min((one, other) -> one.model().compareTo(other.model()));
    }

    private static RuleCondition condition(RuleSubject subject, String key, Comparison comparison, JsonNode values) {
        boolean changed = comparison == Comparison.CHANGED;
        var now = changed ? values.path("to") : comparison.takesValues() ? values : MissingNode.getInstance();
        var before = changed ? values.path("from") : MissingNode.getInstance();
        return new RuleCondition(subject, key, comparison, Reading.VALUE, texts(subject, now), texts(subject, before));
    }

    private static List<String> texts(RuleSubject subject, JsonNode values) {
        return elements(values).stream().map(value -> text(subject, value)).toList();
    }

    /** One alone is a list of it. */
    private static List<JsonNode> elements(JsonNode values) {
        var elements = new ArrayList<JsonNode>();
        if (values.isArray()) {
            values.forEach(elements::add);
        } else if (!values.isMissingNode() && !values.isNull()) {
            elements.add(values);
        }
        return elements;
    }

    /** What is none of its values stays as it is, and is refused. */
    private static String text(RuleSubject subject, JsonNode value) {
        var text = value.isValueNode() ? JsonValues.text(value) : value.toString();
        return switch (subject.kind()) {
            case STATUS, PRIORITY, MESSAGE_TYPE ->
                text.equals(text.toLowerCase(Locale.ROOT)) ? text.toUpperCase(Locale.ROOT) : text;
            case AGENT, TEAM, INBOX ->
                JsonValues.wholeNumber(value).isPresent()
                        ? Long.toString(JsonValues.wholeNumber(value).getAsLong())
                        : text;
            default -> text;
        };
    }

    /** In this wire's words; empty if it has none for a part of them. */
    static Optional<List<Json>> shown(RuleTest test) {
        var groups = test.groups().stream()
                .filter(group -> !group.conditions().isEmpty())
                .toList();
        boolean lists = (!test.all() || groups.size() < 2)
                && groups.stream()
                        .allMatch(group -> group.all() || group.conditions().size() == 1);
        if (!lists || groups.isEmpty() && !test.all()) {
            return Optional.empty();
        }
        var shown = new ArrayList<Json>();
        for (int i = 0; i < groups.size(); i++) {
            var conditions = groups.get(i).conditions();
            for (int j = 0; j < conditions.size(); j++) {
                var join = j < conditions.size() - 1 ? AND : i < groups.size() - 1 ? OR : null;
                var one = shown(conditions.get(j), join);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                shown.add(one.get());
            }
        }
        return Optional.of(shown);
    }

    private static Optional<Json> shown(RuleCondition condition, String join) {
        if (condition.reading() != Reading.VALUE) {
            return Optional.empty();
        }
        var operator = RuleAttribute.OPERATORS.entrySet().stream()
                .filter(each -> each.getValue() == condition.comparison())
                .map(each -> each.getKey())
                .findFirst()
                .orElseThrow();
        Object values = condition.comparison() == Comparison.CHANGED
                ? new ChangeJson(
                        values(condition.subject(), condition.before()),
                        values(condition.subject(), condition.values()))
                : values(condition.subject(), condition.values());
        return switch (condition.subject()) {
            case CONVERSATION_ATTRIBUTE ->
                Optional.of(new Json(condition.key(), operator, values, join, Optional.of(typeOf(Model.CONVERSATION))));
            case CONTACT_ATTRIBUTE ->
                Optional.of(new Json(condition.key(), operator, values, join, Optional.of(typeOf(Model.CONTACT))));
            default ->
                RuleAttribute.of(condition.subject())
                        .filter(attribute -> attribute.allows(condition.comparison()))
                        .map(attribute -> new Json(attribute.key(), operator, values, join, Optional.empty()));
        };
    }

    private static List<?> values(RuleSubject subject, List<String> values) {
        return switch (subject.kind()) {
            case STATUS, PRIORITY, MESSAGE_TYPE ->
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
            case AGENT, TEAM, INBOX -> values.stream().map(Long::valueOf).toList();
            default -> values;
        };
    }

    private static String typeOf(Model model) {
        return model == Model.CONTACT ? "contact_attribute" : "conversation_attribute";
    }
}
