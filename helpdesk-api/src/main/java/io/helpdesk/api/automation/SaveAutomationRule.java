package io.helpdesk.api.automation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to write on a rule; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveAutomationRule(
        String name,
        Optional<String> description,
        Set<Trigger> triggers,
        RuleTest test,
        List<RuleAction> actions,
        Boolean active) {}
