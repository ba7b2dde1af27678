package io.helpdesk.core.access;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Writes when credentials were used, on another thread and in a short transaction of its own. */
@Stateless
public class UseStamps {

    @Inject
    private EntityManager em;

    /** Unless somebody else has just written it. */
    @Asynchronous
    public void stamp(Class<?> credential, long id, Instant now) {
        em.createQuery("update " + credential.getSimpleName() + " c set c.lastUsedAt = :now "
                        + "where c.id = :id and (c.lastUsedAt is null or c.lastUsedAt <= :before)")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("before", now.minus(UseRecorder.PRECISION))
                .executeUpdate();
    }
}
