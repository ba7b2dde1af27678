package io.helpdesk.core.deed;

import io.helpdesk.api.deed.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Where whoever does something writes it down; needs a transaction. */
@ApplicationScoped
public class DeedRegister {

    private static final int ADDRESS = 64;

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * @param actorId the user who does it; null for nobody in particular
     * @param address where it comes from; empty if that is not known
     */
    public void enter(long accountId, Deed.Kind kind, Long actorId, DeedTarget target, String address) {
        var known = address.length() > ADDRESS ? address.substring(0, ADDRESS) : address;
        em.persist(new DeedEntity(accountId, kind, actorId, target, known, clock.instant()));
    }

    /** In every account that the user works in. */
    public void enterEverywhere(Deed.Kind kind, Long actorId, DeedTarget user) {
        em.createQuery(
                        "select m.accountId from MembershipEntity m where m.userId = :user order by m.accountId",
                        Long.class)
                .setParameter("user", user.id())
                .getResultList()
                .forEach(account -> enter(account, kind, actorId, user, ""));
    }
}
