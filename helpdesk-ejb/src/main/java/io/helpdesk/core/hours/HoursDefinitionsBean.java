package io.helpdesk.core.hours;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.hours.HoursDefinition;
import io.helpdesk.api.hours.HoursDefinition.Holiday;
import io.helpdesk.api.hours.HoursDefinition.Opening;
import io.helpdesk.api.hours.HoursDefinitions;
import io.helpdesk.api.hours.SaveHoursDefinition;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Keeps when the desks of an account are at work. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class HoursDefinitionsBean implements HoursDefinitions {

    private static final String SUBJECT = "business_hours";

    @Inject
    private EntityManager em;

    @Inject
    @Any
    private Instance<HoursUse> uses;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<HoursDefinition> list(Caller caller) {
        return rows.all(HoursDefinitionEntity.class, caller.accountId()).stream()
                .map(HoursDefinitionEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.BUSINESS_HOURS_WRITE)
    public HoursDefinition get(Caller caller, long hoursId) {
        return own(caller, hoursId).snapshot();
    }

    @Override
    @Requires(Permission.BUSINESS_HOURS_WRITE)
    public HoursDefinition create(Caller caller, SaveHoursDefinition command) {
        check(command, new Checks().required("name", command.name()));
        quotas.claim(HoursDefinitionEntity.class, caller.accountId(), SUBJECT, MOST);
        var hours = HoursDefinitionEntity.create(caller.accountId(), command, clock.instant());
        em.persist(hours);
        return hours.snapshot();
    }

    @Override
    @Requires(Permission.BUSINESS_HOURS_WRITE)
    public HoursDefinition update(Caller caller, long hoursId, SaveHoursDefinition command) {
        var hours = own(caller, hoursId);
        check(command, new Checks().notBlank("name", command.name()));
        rows.lock(hours, SUBJECT);
        hours.write(command, clock.instant());
        return hours.snapshot();
    }

    @Override
    @Requires(Permission.BUSINESS_HOURS_WRITE)
    public void delete(Caller caller, long hoursId) {
        var hours = own(caller, hoursId);
        locks.hold(caller.accountId(), HoursUse.LOCK);
        boolean used = uses.stream().anyMatch(use -> use.goesBy(caller.accountId(), hoursId));
        new Checks().that(!used, "used", Rule.NOT_ALLOWED).refuse(SUBJECT);
        rows.lock(hours, SUBJECT);
        em.remove(hours);
    }

    private static void check(SaveHoursDefinition command, Checks checks) {
        var week = command.week() == null ? Map.<Object, Opening>of() : command.week();
        var holidays = command.holidays() == null ? List.<Holiday>of() : command.holidays();
        checks.longest("name", command.name(), Checks.LINE)
                .longest("description", command.description(), Checks.TEXT)
                .that(
                        week.values().stream().allMatch(day -> day.opens().isBefore(day.closes())),
                        "week",
                        Rule.MALFORMED)
                .that(
                        holidays.stream().allMatch(each -> each.name().length() <= Checks.LINE),
                        "holidays",
                        Rule.TOO_LONG,
                        (long) Checks.LINE)
                .refuse(SUBJECT);
    }

    private HoursDefinitionEntity own(Caller caller, long hoursId) {
        return rows.own(HoursDefinitionEntity.class, caller.accountId(), hoursId, SUBJECT);
    }
}
