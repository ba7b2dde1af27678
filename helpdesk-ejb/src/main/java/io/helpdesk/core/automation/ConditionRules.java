package io.helpdesk.core.automation;

import io.helpdesk.api.automation.AutomationRules;
import io.helpdesk.api.automation.RuleCondition;
import io.helpdesk.api.automation.RuleCondition.Comparison;
import io.helpdesk.api.automation.RuleCondition.Reading;
import io.helpdesk.api.automation.RuleSubject;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.rule.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How each subject can be compared, and with what. */
final class ConditionRules {

    /** What a priority is where there is none, read as a text. */
    private static final String NONE = "NONE";

    /** The stages that are no status of an account's own. */
    private static final String STATES = "[1-4]";

    private static final int LONGEST = 1_000;

    private ConditionRules() {}

    static boolean wellFormed(RuleCondition condition) {
        boolean attribute = condition.subject().kind() == RuleSubject.Kind.ATTRIBUTE;
        boolean named = condition.key() != null
                && !condition.key().isBlank()
                && condition.key().length() <= Checks.LINE;
        return attribute == named
                && attribute == (condition.key() != null)
                && comparable(condition)
                && counted(condition)
                && Stream.concat(condition.values().stream(), condition.before().stream())
                        .allMatch(value -> value.length() <= LONGEST && isValue(condition, value));
    }

    private static boolean comparable(RuleCondition condition) {
        var kind = condition.subject().kind();
        return switch (condition.comparison()) {
            case IS, IS_NOT, PRESENT, ABSENT, CHANGED -> true;
            case CONTAINS, CONTAINS_NOT, STARTS_WITH -> !kind.isChoice() && kind != RuleSubject.Kind.HOURS;
            case GREATER, LESS -> !kind.isChoice();
            case DAYS_BEFORE -> kind == RuleSubject.Kind.ATTRIBUTE;
        };
    }

    private static boolean counted(RuleCondition condition) {
        int values = condition.values().size();
        int before = condition.before().size();
        if (condition.comparison() == Comparison.CHANGED) {
            return values + before > 0
                    && values <= AutomationRules.MOST_VALUES
                    && before <= AutomationRules.MOST_VALUES;
        }
        return before == 0
                && switch (condition.comparison()) {
                    case PRESENT, ABSENT -> values == 0;
                    case STARTS_WITH, GREATER, LESS, DAYS_BEFORE -> values == 1;
                    default -> values > 0 && values <= AutomationRules.MOST_VALUES;
                };
    }

    private static boolean isValue(RuleCondition condition, String value) {
        boolean text = condition.reading() != Reading.VALUE;
        return switch (condition.subject().kind()) {
            case STATUS -> names(ConversationStatus.values(), value);
            case STAGE -> References.isKey(value);
            case PRIORITY -> names(Priority.values(), value) || text && value.equals(NONE);
            case MESSAGE_TYPE -> names(MessageType.values(), value);
            case AGENT, TEAM, INBOX -> References.isKey(value);
            case LABEL -> !value.isBlank() && value.length() <= Checks.LINE;
            case HOURS -> value.matches("-?\\d{1,9}");
            case TEXT, ATTRIBUTE -> text || !value.isEmpty();
        };
    }

    /** What the conditions name. */
    static void collect(List<RuleCondition> conditions, References references) {
        for (var condition : conditions) {
            var values = Stream.concat(condition.values().stream(), condition.before().stream())
                    .toList();
            switch (condition.subject().kind()) {
                case AGENT -> references.agents(values);
                case TEAM -> references.teams(values);
                case INBOX -> references.inboxes(values);
                case STAGE ->
                    references.statuses(values.stream()
                            .filter(value -> !value.matches(STATES))
                            .toList());
                default -> {}
            }
        }
    }

    private static boolean names(Enum<?>[] constants, String value) {
        return Arrays.stream(constants).anyMatch(each -> each.name().equals(value));
    }
}
