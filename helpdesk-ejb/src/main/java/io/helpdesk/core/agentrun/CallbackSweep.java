package io.helpdesk.core.agentrun;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** Forgets addresses by which nobody can answer any more, some at a time; a day longer they are told that they are over. */
@Stateless
public class CallbackSweep {

    private static final int PER_RUN = 1_000;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @return whether there may be more */
    public boolean forget() {
        var over = em.createQuery(
                        "select c from AgentCallbackEntity c where c.expiresAt < :past order by c.expiresAt",
                        AgentCallbackEntity.class)
                .setParameter("past", clock.instant().minus(REMEMBERED))
                .setMaxResults(PER_RUN)
                .getResultList();
        over.forEach(em::remove);
        return over.size() == PER_RUN;
    }
}
