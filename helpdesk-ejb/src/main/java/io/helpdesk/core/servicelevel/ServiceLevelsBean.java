package io.helpdesk.core.servicelevel;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.servicelevel.SaveServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel.Recipient;
import io.helpdesk.api.servicelevel.ServiceLevels;
import io.helpdesk.core.agent.Directory;
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
import java.util.Objects;
import java.util.stream.Collectors;

/** Keeps what an account promises. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ServiceLevelsBean implements ServiceLevels {

    private static final String SUBJECT = "service_level";

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    @Any
    private Instance<ServiceLevelUse> uses;

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
    public List<ServiceLevel> list(Caller caller) {
        return rows.all(ServiceLevelEntity.class, caller.accountId()).stream()
                .map(ServiceLevelEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public ServiceLevel get(Caller caller, long serviceLevelId) {
        return own(caller, serviceLevelId).snapshot();
    }

    @Override
    @Requires(Permission.SLA_WRITE)
    public ServiceLevel create(Caller caller, SaveServiceLevel command) {
        check(caller, command, new Checks().required("name", command.name()));
        quotas.claim(ServiceLevelEntity.class, caller.accountId(), SUBJECT, MOST);
        var level = ServiceLevelEntity.create(caller.accountId(), command, clock.instant());
        em.persist(level);
        return level.snapshot();
    }

    @Override
    @Requires(Permission.SLA_WRITE)
    public ServiceLevel update(Caller caller, long serviceLevelId, SaveServiceLevel command) {
        var level = own(caller, serviceLevelId);
        check(caller, command, new Checks().notBlank("name", command.name()));
        rows.lock(level, SUBJECT);
        level.write(command, clock.instant());
        return level.snapshot();
    }

    @Override
    @Requires(Permission.SLA_WRITE)
    public void delete(Caller caller, long serviceLevelId) {
        var level = own(caller, serviceLevelId);
        locks.hold(caller.accountId(), ServiceLevelUse.LOCK);
        boolean used = uses.stream().anyMatch(use -> use.refersTo(caller.accountId(), serviceLevelId));
        new Checks().that(!used, "used", Rule.NOT_ALLOWED).refuse(SUBJECT);
        rows.lock(level, SUBJECT);
        em.remove(level);
    }

    private void check(Caller caller, SaveServiceLevel command, Checks checks) {
        ServiceLevelRules.check(command, checks);
        checks.refuse(SUBJECT);
        if (command.notices() != null) {
            var users = command.notices().stream()
                    .flatMap(notice -> notice.recipients().stream())
                    .map(Recipient::userId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            checks.that(
                            directory.agents(caller.accountId(), users).size() == users.size(),
                            "recipients",
                            Rule.UNKNOWN_REFERENCE)
                    .refuse(SUBJECT);
        }
    }

    private ServiceLevelEntity own(Caller caller, long serviceLevelId) {
        return rows.own(ServiceLevelEntity.class, caller.accountId(), serviceLevelId, SUBJECT);
    }
}
