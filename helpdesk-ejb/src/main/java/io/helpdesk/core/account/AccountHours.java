package io.helpdesk.core.account;

import io.helpdesk.core.hours.HoursDefinitionEntity;
import io.helpdesk.core.hours.HoursUse;
import io.helpdesk.core.persistence.NaturalLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The hours that accounts go by, which stay because they do. */
@ApplicationScoped
class AccountHours implements HoursUse {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    /** Whether the account has these; they stay until the transaction ends. */
    boolean hold(long accountId, long hoursId) {
        locks.hold(accountId, LOCK);
        var hours = em.find(HoursDefinitionEntity.class, hoursId);
        return hours != null && hours.accountId() == accountId;
    }

    @Override
    public boolean goesBy(long accountId, long hoursId) {
        return em.createQuery(
                                "select count(p) from AccountProfileEntity p where p.accountId = :account and p.hoursId = :hours",
                                Long.class)
                        .setParameter("account", accountId)
                        .setParameter("hours", hoursId)
                        .getSingleResult()
                > 0;
    }
}
