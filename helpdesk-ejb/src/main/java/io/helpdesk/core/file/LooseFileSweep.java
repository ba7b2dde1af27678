package io.helpdesk.core.file;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** Removes files that were uploaded a week ago and never attached to a message (libredesk-resources 13). */
@Singleton
public class LooseFileSweep {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int PER_RUN = 500;

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private FileVault vault;

    @Schedule(hour = "*", minute = "41", second = "0", persistent = false)
    public void sweep() {
        em.createQuery("select f from StoredFileEntity f where f.messageId is null and f.createdAt < :before order by f.id",
                        StoredFileEntity.class)
                .setParameter("before", clock.instant().minus(KEPT))
                .setMaxResults(PER_RUN)
                .getResultList()
                .forEach(file -> {
                    em.remove(file);
                    vault.removeAfterCommit(file.uuid());
                });
    }
}
