package io.helpdesk.core.file;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;

/** Removes what was uploaded a week ago and never attached to a message (libredesk-resources 13) nor kept for a macro or a rule nor as a picture, and bytes nobody knows. */
@Stateless
public class LooseFileSweep {

    public static final Duration KEPT = Duration.ofDays(7);
    private static final int PER_RUN = 500;

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private FileVault vault;

    /**
     * Several nodes may do it at once, and somebody may be attaching one: each row is taken by one of them.
     *
     * @return whether there may be more
     */
    public boolean sweep() {
        var loose = em.createQuery(
                        "select f from StoredFileEntity f where f.messageId is null and f.macroId is null and f.ruleId is null "
                                + "and not exists (select 1 from PictureEntity p where p.fileId = f.id) "
                                + "and f.createdAt < :before "
                                + "order by f.id",
                        StoredFileEntity.class)
                .setParameter("before", clock.instant().minus(KEPT))
                .setMaxResults(PER_RUN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
        for (var file : loose) {
            em.remove(file);
            vault.removeAfterCommit(file.uuid());
        }
        return loose.size() == PER_RUN;
    }

    /** Bytes that no row speaks of, left by a commit of unknown outcome or by what was deleted: each hour has its folder. */
    public void sweepBytes() {
        var now = clock.instant();
        sweepBytes((int) (now.getEpochSecond() / 3600 % FileVault.FOLDERS), now.minus(KEPT));
    }

    void sweepBytes(int folder, Instant before) {
        var found = new ArrayList<>(vault.olderThan(before, folder));
        for (int from = 0; from < found.size(); from += PER_RUN) {
            var some = new HashSet<>(found.subList(from, Math.min(found.size(), from + PER_RUN)));
            em.createQuery("select f.uuid from StoredFileEntity f where f.uuid in :some", UUID.class)
                    .setParameter("some", some)
                    .getResultList()
                    .forEach(some::remove);
            some.forEach(vault::remove);
        }
    }
}
