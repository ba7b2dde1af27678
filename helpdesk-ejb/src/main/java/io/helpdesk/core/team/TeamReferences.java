package io.helpdesk.core.team;

import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.team.SaveTeam;
import io.helpdesk.core.hours.HoursDefinitionEntity;
import io.helpdesk.core.hours.HoursUse;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.OfAccount;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.servicelevel.ServiceLevelEntity;
import io.helpdesk.core.servicelevel.ServiceLevelUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** What teams go by and promise, and what stays because they do. */
@ApplicationScoped
class TeamReferences implements HoursUse, ServiceLevelUse {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    /** Adds what the command names and the account does not have; what it has stays until the transaction ends. */
    void check(long accountId, SaveTeam command, Checks checks) {
        boolean hours = names(command.hoursId());
        boolean level = names(command.serviceLevelId());
        locks.hold(accountId, hours ? HoursUse.LOCK : null, level ? ServiceLevelUse.LOCK : null);
        checks.that(
                        !hours || has(HoursDefinitionEntity.class, accountId, command.hoursId()),
                        "business_hours",
                        Rule.UNKNOWN_REFERENCE)
                .that(
                        !level || has(ServiceLevelEntity.class, accountId, command.serviceLevelId()),
                        "service_level",
                        Rule.UNKNOWN_REFERENCE);
    }

    @Override
    public boolean goesBy(long accountId, long hoursId) {
        return any(accountId, "hoursId", hoursId);
    }

    @Override
    public boolean refersTo(long accountId, long serviceLevelId) {
        return any(accountId, "serviceLevelId", serviceLevelId);
    }

    private boolean any(long accountId, String field, long key) {
        return em.createQuery(
                                "select count(t) from TeamEntity t where t.accountId = :account and t." + field
                                        + " = :key",
                                Long.class)
                        .setParameter("account", accountId)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }

    private <T extends OfAccount> boolean has(Class<T> type, long accountId, Optional<Long> key) {
        return key.map(id -> em.find(type, id))
                .filter(row -> row.accountId() == accountId)
                .isPresent();
    }

    private static boolean names(Optional<Long> key) {
        return key != null && key.isPresent();
    }
}
