package io.helpdesk.core.deed;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Forgets what was done long ago, some at a time. */
@Stateless
public class DeedSweep {

    private static final int PER_RUN = 500;
    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @return whether there may be more */
    public boolean sweep() {
        List<Long> old = em.createQuery(
                        "select d.id from DeedEntity d where d.createdAt <= :time order by d.createdAt", Long.class)
                .setParameter("time", clock.instant().minus(KEPT))
                .setMaxResults(PER_RUN)
                .getResultList();
        if (!old.isEmpty()) {
            em.createQuery("delete from DeedEntity d where d.id in :ids")
                    .setParameter("ids", old)
                    .executeUpdate();
        }
        return old.size() == PER_RUN;
    }
}
