package io.helpdesk.core.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Forgets sessions and links that are over, some at a time: nobody is let in by them any more. */
@Stateless
public class SignInSweep {

    private static final int PER_RUN = 1_000;

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @return whether there may be more */
    public boolean forget() {
        return forget("UserSessionEntity") | forget("SignInLinkEntity");
    }

    private boolean forget(String entity) {
        List<Long> over = em.createQuery(
                        "select e.id from " + entity + " e where e.expiresAt <= :now order by e.expiresAt", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(PER_RUN)
                .getResultList();
        if (!over.isEmpty()) {
            em.createQuery("delete from " + entity + " e where e.id in :ids")
                    .setParameter("ids", over)
                    .executeUpdate();
        }
        return over.size() == PER_RUN;
    }
}
