package io.helpdesk.core.automation;

import io.helpdesk.api.automation.AutomationRule;
import io.helpdesk.api.automation.AutomationRules;
import io.helpdesk.api.automation.RuleAction;
import io.helpdesk.api.automation.RuleTest;
import io.helpdesk.api.automation.SaveAutomationRule;
import io.helpdesk.api.automation.Trigger;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.deed.Deed.Thing;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.deed.DeedFacts;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.file.FileErasure;
import io.helpdesk.core.file.Keeper;
import io.helpdesk.core.file.KeptFiles;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.servicelevel.ServiceLevelUse;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the rules of an account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class AutomationRulesBean implements AutomationRules {

    private static final String SUBJECT = "automation_rule";

    @Inject
    private EntityManager em;

    @Inject
    private KnownReferences known;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Bounds bounds;

    @Inject
    private KeptFiles files;

    @Inject
    private FileErasure erasure;

    @Inject
    private Clock clock;

    @Inject
    private DeedRegister deeds;

    @Override
    @Requires(Permission.AUTOMATION_WRITE)
    public List<AutomationRule> list(Caller caller) {
        return snapshots(all(caller));
    }

    @Override
    @Requires(Permission.AUTOMATION_WRITE)
    public AutomationRule get(Caller caller, long ruleId) {
        return snapshot(own(caller, ruleId));
    }

    @Override
    @Requires(Permission.AUTOMATION_WRITE)
    public AutomationRule create(Caller caller, SaveAutomationRule command) {
        check(
                caller,
                command,
                new Checks()
                        .required("name", command.name())
                        .that(command.triggers() != null, "triggers", Rule.REQUIRED));
        quotas.claim(AutomationRuleEntity.class, caller.accountId(), SUBJECT, MOST);
        var rule = AutomationRuleEntity.create(caller.accountId(), command, clock.instant());
        em.persist(rule);
        // the row that the files refer to comes first
        em.flush();
        keepFiles(rule);
        return made(caller, rule);
    }

    private AutomationRule made(Caller caller, AutomationRuleEntity rule) {
        var made = snapshot(rule);
        deeds.made(caller, Thing.AUTOMATION_RULE, made.id(), DeedFacts.of(made));
        return made;
    }

    private AutomationRule changed(Caller caller, AutomationRule before, AutomationRuleEntity rule) {
        var after = snapshot(rule);
        deeds.changed(caller, Thing.AUTOMATION_RULE, after.id(), DeedFacts.of(before), DeedFacts.of(after));
        return after;
    }

    @Override
    @Requires(Permission.AUTOMATION_WRITE)
    public AutomationRule update(Caller caller, long ruleId, SaveAutomationRule command) {
        var rule = own(caller, ruleId);
        check(caller, command, new Checks().notBlank("name", command.name()));
        rows.lock(rule, SUBJECT);
        var before = snapshot(rule);
        rule.write(command, clock.instant());
        if (command.actions() != null) {
            keepFiles(rule);
        }
        return changed(caller, before, rule);
    }

    @Override
    @Requires(Permission.AUTOMATION_WRITE)
    public AutomationRule copy(Caller caller, long ruleId) {
        var rule = own(caller, ruleId);
        quotas.claim(AutomationRuleEntity.class, caller.accountId(), SUBJECT, MOST);
        var copy = rule.copy(clock.instant());
        em.persist(copy);
        return made(caller, copy);
    }

    @Override
    @Requires(Permission.AUTOMATION_WRITE)
    public AutomationRule toggle(Caller caller, long ruleId) {
        var rule = own(caller, ruleId);
        rows.lock(rule, SUBJECT);
        var before = snapshot(rule);
        rule.toggle(clock.instant());
        return changed(caller, before, rule);
    }

    @Override
    @Requires(Permission.AUTOMATION_WRITE)
    public void weigh(Caller caller, Map<Long, Integer> weights) {
        var now = clock.instant();
        all(caller).stream()
                .filter(rule -> weights.containsKey(rule.id()))
                .forEach(rule -> rule.weigh(weights.get(rule.id()), now));
    }

    @Override
    @Requires(Permission.AUTOMATION_WRITE)
    public void endRounds(Caller caller, Set<Trigger> triggers, boolean ends) {
        var now = clock.instant();
        all(caller).stream().filter(rule -> rule.triggers().equals(triggers)).forEach(rule -> rule.endRound(ends, now));
    }

    @Override
    @Requires(Permission.AUTOMATION_WRITE)
    public void delete(Caller caller, long ruleId) {
        var rule = own(caller, ruleId);
        rows.lock(rule, SUBJECT);
        deeds.removed(caller, Thing.AUTOMATION_RULE, ruleId, DeedFacts.of(snapshot(rule)));
        erasure.of(Keeper.RULE, ruleId);
        em.remove(rule);
    }

    private void check(Caller caller, SaveAutomationRule command, Checks checks) {
        checks.longest("name", command.name(), Checks.LINE).longest("description", command.description(), Checks.TEXT);
        var conditions = command.test() == null
                ? null
                : command.test().groups().stream()
                        .map(RuleTest.Group::conditions)
                        .flatMap(List::stream)
                        .toList();
        var measured = new HashMap<String, Object>();
        if (conditions != null) {
            int count = Math.max(conditions.size(), command.test().groups().size());
            checks.that(count <= MOST_CONDITIONS, "conditions", Rule.TOO_MANY, (long) MOST_CONDITIONS);
            conditions.forEach(
                    each -> checks.that(ConditionRules.wellFormed(each), "conditions", Rule.MALFORMED, each.subject()));
            measured.put("conditions", conditions);
        }
        if (command.actions() != null) {
            checks.that(command.actions().size() <= MOST_ACTIONS, "actions", Rule.TOO_MANY, (long) MOST_ACTIONS);
            command.actions()
                    .forEach(each -> checks.that(RuleActions.wellFormed(each), "actions", Rule.MALFORMED, each.kind()));
            measured.put("actions", command.actions());
        }
        checks.refuse(SUBJECT);
        bounds.attributes(SUBJECT, measured);
        if (conditions != null) {
            var named = new References();
            ConditionRules.collect(conditions, named);
            checks.that(known.all(caller.accountId(), named), "conditions", Rule.UNKNOWN_REFERENCE);
        }
        if (command.actions() != null) {
            var named = new References();
            RuleActions.collect(command.actions(), named);
            if (!named.serviceLevels().isEmpty()) {
                locks.hold(caller.accountId(), ServiceLevelUse.LOCK);
            }
            checks.that(known.all(caller.accountId(), named), "actions", Rule.UNKNOWN_REFERENCE);
        }
        checks.refuse(SUBJECT);
    }

    /** What its actions name, and nothing else any more. */
    private void keepFiles(AutomationRuleEntity rule) {
        try {
            files.keep(
                    Keeper.RULE,
                    rule.accountId(),
                    rule.id(),
                    rule.actions().stream()
                            .filter(action -> action.kind() == RuleAction.Kind.SEND_FILE)
                            .collect(Collectors.toMap(
                                    action -> UUID.fromString(action.values().get(0)),
                                    action -> action.values().get(1),
                                    (one, other) -> one)));
        } catch (NotFound unknown) {
            throw new Invalid(SUBJECT, new Violation("actions", Rule.MALFORMED, RuleAction.Kind.SEND_FILE));
        }
    }

    private AutomationRule snapshot(AutomationRuleEntity rule) {
        return snapshots(List.of(rule)).get(0);
    }

    private List<AutomationRule> snapshots(List<AutomationRuleEntity> some) {
        var kept = files.of(
                Keeper.RULE, some.stream().map(AutomationRuleEntity::id).toList());
        return some.stream()
                .map(rule -> rule.snapshot(kept.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    private List<AutomationRuleEntity> all(Caller caller) {
        return rows.all(AutomationRuleEntity.class, caller.accountId());
    }

    private AutomationRuleEntity own(Caller caller, long ruleId) {
        return rows.own(AutomationRuleEntity.class, caller.accountId(), ruleId, SUBJECT);
    }
}
