package io.helpdesk.core.persistence;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** How many rows of a kind an account may have, where lists show all of them. */
@ApplicationScoped
public class Quotas {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    /** The same with the subject as the field. */
    public void claim(Class<? extends OfAccount> type, long accountId, String subject, int most) {
        claim(type, accountId, subject, subject, most);
    }

    /**
     * Sees to it that the account may have one more: of two who make one at a time the later counts the other's.
     *
     * @param subject of the refusal, in the core's words
     * @param field of the refusal
     * @throws Invalid if it has so many already; the detail is the limit
     */
    public void claim(Class<? extends OfAccount> type, long accountId, String subject, String field, int most) {
        locks.hold(accountId, subject + " of the account");
        long kept = em.createQuery(
                        "select count(e) from " + type.getSimpleName() + " e where e.accountId = :account", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
        if (kept >= most) {
            throw new Invalid(subject, new Violation(field, Rule.TOO_MANY, (long) most));
        }
    }
}
