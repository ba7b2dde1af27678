package io.helpdesk.api.automation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of an account. Each call joins the caller's transaction or starts its own. */
public interface AutomationRules {

    /** As many as an account may have. */
    int MOST = 200;

    /** As many conditions as a rule may have. */
    int MOST_CONDITIONS = 100;

    /** As many actions as a rule may have. */
    int MOST_ACTIONS = 50;

    /** As many values as a condition or an action may have. */
    int MOST_VALUES = 100;

    /** By id. */
    List<AutomationRule> list(Caller caller);

    /** @throws NotFound {@code "automation_rule"} */
    AutomationRule get(Caller caller, long ruleId);

    /**
     * An active one of no weight, unless the command says otherwise.
     *
     * @throws Invalid {@code "automation_rule"}: {@code name} REQUIRED or TOO_LONG, {@code description} TOO_LONG, {@code
     *     triggers} REQUIRED, {@code conditions} TOO_MANY, or MALFORMED with the {@link RuleSubject} that is not compared so,
     *     {@code actions} TOO_MANY, or MALFORMED with the {@link RuleAction.Kind} whose values are not what it wants or which names a file that
     *     nobody has stored or something else has taken, either
     *     UNKNOWN_REFERENCE where they name what the account does not have, and TOO_LONG where all of it together is too
     *     much, {@code automation_rule} TOO_MANY
     */
    AutomationRule create(Caller caller, SaveAutomationRule command);

    /** @throws NotFound {@code "automation_rule"} */
    AutomationRule update(Caller caller, long ruleId, SaveAutomationRule command);

    /**
     * Another one that is the same, but keeps no files: what it is to send stays with the first.
     *
     * @throws NotFound {@code "automation_rule"}
     */
    AutomationRule copy(Caller caller, long ruleId);

    /** Turns it off or on. */
    AutomationRule toggle(Caller caller, long ruleId);

    /** @param weights by the keys of rules; what the account does not have is passed over */
    void weigh(Caller caller, Map<Long, Integer> weights);

    /** Whether the rules with exactly these triggers end the round, from now on. */
    void endRounds(Caller caller, Set<Trigger> triggers, boolean ends);

    /** @throws NotFound {@code "automation_rule"} */
    void delete(Caller caller, long ruleId);
}
