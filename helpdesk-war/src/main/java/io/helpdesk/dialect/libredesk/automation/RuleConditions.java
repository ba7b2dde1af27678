package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.automation.RuleCondition;
import io.helpdesk.api.automation.RuleCondition.Comparison;
import io.helpdesk.api.automation.RuleCondition.Reading;
import io.helpdesk.api.automation.RuleSubject;
import io.helpdesk.api.automation.RuleTest;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.conversation.Priorities;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions in at most two groups, as this wire writes them (libredesk-resources 9.1, 9.2). */
final class RuleConditions {

    private static final int GROUPS = 2;
    private static final String ALL = "AND";
    private static final String ANY = "OR";
    private static final String CONVERSATION = "conversation";
    private static final String CONTACT = "contact_custom_attribute";

    /** Where there is none, as the core and as this wire has it. */
    private static final String NO_PRIORITY = "NONE";

    private static final String NO_PRIORITYS_ID = "0";

    private static final Map<Comparison, String> OPERATORS = new EnumMap<>(Map.of(
            Comparison.IS, "equals",
            Comparison.IS_NOT, "not equals",
            Comparison.CONTAINS, "contains",
            Comparison.CONTAINS_NOT, "not contains",
            Comparison.STARTS_WITH, "starts with",
            Comparison.PRESENT, "set",
            Comparison.ABSENT, "not set",
            Comparison.GREATER, "greater than",
            Comparison.LESS, "less than"));

    private RuleConditions() {}

    /** One group. */
    record GroupJson(List<ConditionJson> rules, String logicalOp) {}

    /** One condition. */
    record ConditionJson(String field, String value, String operator, String fieldType, boolean caseSensitiveMatch) {}

    /**
     * @param groups as they were sent
     * @throws LibredeskRefusal 400 for what would never hold, or not be looked at
     */
    static RuleTest read(String groupOperator, List<?> groups) {
        if (groups.size() > GROUPS) {
            throw LibredeskRefusal.badInput();
        }
        return new RuleTest(
                isAll(groupOperator), groups.stream().map(RuleConditions::group).toList());
    }

    private static RuleTest.Group group(Object sent) {
        var group = RuleCommand.object(sent);
        var conditions = RuleCommand.list(group.get("rules"));
        var join = RuleCommand.text(group.get("logical_op"));
        return new RuleTest.Group(
                conditions.isEmpty() && join.isEmpty() || isAll(join),
                conditions.stream().map(RuleConditions::condition).toList());
    }

    private static boolean isAll(String join) {
        if (!join.equals(ALL) && !join.equals(ANY)) {
            throw LibredeskRefusal.badInput();
        }
        return join.equals(ALL);
    }

    private static RuleCondition condition(Object sent) {
        var condition = RuleCommand.object(sent);
        var field = RuleCommand.text(condition.get("field"));
        var operator = RuleCommand.text(condition.get("operator"));
        var value = RuleCommand.text(condition.get("value"));
        var comparison = OPERATORS.entrySet().stream()
                .filter(each -> each.getValue().equals(operator))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(LibredeskRefusal::badInput);
        boolean custom = switch (RuleCommand.text(condition.get("field_type"))) {
            case CONTACT -> true;
            case CONVERSATION, "" -> false;
            default -> throw LibredeskRefusal.badInput();
        };
        var subject = custom
                ? RuleSubject.CONTACT_ATTRIBUTE
                : RuleField.named(field).orElseThrow(LibredeskRefusal::badInput).subject();
        return new RuleCondition(
                subject,
                custom ? field : null,
                comparison,
                Boolean.TRUE.equals(condition.get("case_sensitive_match")) ? Reading.TEXT : Reading.SMALL_LETTERS,
                values(subject, comparison, value),
                List.of());
    }

    private static List<String> values(RuleSubject subject, Comparison comparison, String value) {
        return switch (comparison) {
            case PRESENT, ABSENT -> List.of();
            case CONTAINS, CONTAINS_NOT ->
                Arrays.stream(value.split(",", -1)).map(String::strip).toList();
            default -> List.of(subject.kind() == RuleSubject.Kind.PRIORITY ? priority(value) : value);
        };
    }

    /** What is no id of one stays as it is, and is refused. */
    private static String priority(String id) {
        return id.equals(NO_PRIORITYS_ID)
                ? NO_PRIORITY
                : Arrays.stream(Priority.values())
                        .filter(each -> String.valueOf(Priorities.id(each)).equals(id))
                        .map(Priority::name)
                        .findFirst()
                        .orElse(id);
    }

    /** In this wire's words; empty if it has none for a part of them. */
    static Optional<List<GroupJson>> shown(RuleTest test) {
        if (test.groups().size() > GROUPS) {
            return Optional.empty();
        }
        boolean known = test.groups().stream()
                .flatMap(group -> group.conditions().stream())
                .allMatch(RuleConditions::hasWords);
        return known
                ? Optional.of(test.groups().stream()
                        .map(group -> new GroupJson(
                                group.conditions().stream()
                                        .map(RuleConditions::shown)
                                        .toList(),
                                join(group.all())))
                        .toList())
                : Optional.empty();
    }

    static String join(boolean all) {
        return all ? ALL : ANY;
    }

    private static boolean hasWords(RuleCondition condition) {
        boolean one = condition.comparison() == Comparison.CONTAINS
                || condition.comparison() == Comparison.CONTAINS_NOT
                || condition.values().size() <= 1;
        return condition.reading() != Reading.VALUE
                && OPERATORS.containsKey(condition.comparison())
                && one
                && (condition.subject() == RuleSubject.CONTACT_ATTRIBUTE
                        || RuleField.of(condition.subject()).isPresent());
    }

    private static ConditionJson shown(RuleCondition condition) {
        boolean custom = condition.subject() == RuleSubject.CONTACT_ATTRIBUTE;
        return new ConditionJson(
                custom
                        ? condition.key()
                        : RuleField.of(condition.subject()).orElseThrow().word(),
                condition.values().stream()
                        .map(value -> shown(condition.subject(), value))
                        .collect(Collectors.joining(", ")),
                OPERATORS.get(condition.comparison()),
                custom ? CONTACT : CONVERSATION,
                condition.reading() == Reading.TEXT);
    }

    private static String shown(RuleSubject subject, String value) {
        if (subject.kind() != RuleSubject.Kind.PRIORITY) {
            return value;
        }
        return value.equals(NO_PRIORITY) ? NO_PRIORITYS_ID : String.valueOf(Priorities.id(Priority.valueOf(value)));
    }
}
