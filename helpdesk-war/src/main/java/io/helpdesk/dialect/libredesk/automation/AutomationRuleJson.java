package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.automation.AutomationRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A rule; keys inside of it in the order in which the original's database has them (libredesk-resources 9, libredesk-desk 6). */
public record AutomationRuleJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String description,
        String type,
        List<String> events,
        boolean enabled,
        int weight,
        String executionMode,
        List<RuleJson> rules) {

    static final String ALL = "all";
    static final String FIRST_MATCH = "first_match";

    /** What it does, and when. */
    public record RuleJson(
            List<RuleConditions.GroupJson> groups, List<RuleActions.Json> actions, String groupOperator) {}

    /** Empty for one that this wire has no words for. */
    static Optional<AutomationRuleJson> of(AutomationRule rule) {
        return RuleType.of(rule.triggers())
                .flatMap(type -> RuleConditions.shown(rule.test())
                        .flatMap(groups -> RuleActions.shown(rule.actions())
                                .map(actions -> of(
                                        rule,
                                        type,
                                        new RuleJson(
                                                groups,
                                                actions,
                                                RuleConditions.join(rule.test().all()))))));
    }

    private static AutomationRuleJson of(AutomationRule rule, RuleType type, RuleJson json) {
        return new AutomationRuleJson(
                rule.id(),
                rule.createdAt(),
                rule.updatedAt(),
                rule.name(),
                rule.description() == null ? "" : rule.description(),
                type.word(),
                type == RuleType.CONVERSATION_UPDATE ? RuleType.events(rule.triggers()) : List.of(),
                rule.active(),
                rule.weight(),
                rule.endsRound() ? FIRST_MATCH : ALL,
                List.of(json));
    }
}
