package io.helpdesk.core.automation;

import io.helpdesk.api.automation.AutomationRule;
import io.helpdesk.api.automation.RuleAction;
import io.helpdesk.api.automation.RuleTest;
import io.helpdesk.api.automation.SaveAutomationRule;
import io.helpdesk.api.automation.Trigger;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A rule. Its lists are replaced as a whole, never changed in place. */
@Entity
@Table(name = "automation_rule")
@DynamicUpdate
public class AutomationRuleEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "automation_rule_seq")
    @SequenceGenerator(name = "automation_rule_seq", sequenceName = "automation_rule_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private String name;

    private String description;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Trigger> triggers;

    @Column(name = "all_groups")
    private boolean allGroups;

    @Column(name = "condition_groups")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<RuleTest.Group> groups;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<RuleAction> actions;

    private boolean active;

    private int weight;

    @Column(name = "ends_round")
    private boolean endsRound;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected AutomationRuleEntity() {}

    static AutomationRuleEntity create(long accountId, SaveAutomationRule command, Instant now) {
        var rule = new AutomationRuleEntity();
        rule.accountId = accountId;
        rule.triggers = List.of();
        rule.allGroups = true;
        rule.groups = List.of();
        rule.actions = List.of();
        rule.active = true;
        rule.createdAt = now;
        rule.write(command, now);
        return rule;
    }

    void write(SaveAutomationRule command, Instant now) {
        name = command.name() == null ? name : command.name();
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        triggers = command.triggers() == null
                ? triggers
                : command.triggers().stream().sorted().toList();
        if (command.test() != null) {
            allGroups = command.test().all();
            groups = command.test().groups();
        }
        actions = command.actions() == null ? actions : List.copyOf(command.actions());
        active = command.active() == null ? active : command.active();
        updatedAt = now;
    }

    /** One like it that is not stored yet. */
    AutomationRuleEntity copy(Instant now) {
        var everything = new SaveAutomationRule(
                name, Optional.ofNullable(description), triggers(), new RuleTest(allGroups, groups), actions, active);
        var copy = create(accountId, everything, now);
        copy.weight = weight;
        copy.endsRound = endsRound;
        return copy;
    }

    void toggle(Instant now) {
        active = !active;
        updatedAt = now;
    }

    void weigh(int weight, Instant now) {
        this.weight = weight;
        updatedAt = now;
    }

    void endRound(boolean ends, Instant now) {
        endsRound = ends;
        updatedAt = now;
    }

    Long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    Set<Trigger> triggers() {
        var set = EnumSet.noneOf(Trigger.class);
        set.addAll(triggers);
        return Collections.unmodifiableSet(set);
    }

    List<RuleAction> actions() {
        return actions;
    }

    /** @param files those it keeps */
    AutomationRule snapshot(List<StoredFile> files) {
        return new AutomationRule(
                id,
                accountId,
                name,
                description,
                triggers(),
                new RuleTest(allGroups, groups),
                actions,
                files,
                active,
                weight,
                endsRound,
                createdAt,
                updatedAt);
    }
}
