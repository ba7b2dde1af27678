package io.helpdesk.core.notification;

import io.helpdesk.api.caller.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Brings back what was put off, and forgets what is old (chatwoot-desk 3.2), some at a time. */
@Stateless
public class NotificationSweep {

    private static final int PER_RUN = 500;
    private static final Duration KEPT = Duration.ofDays(31);

    @Inject
    private EntityManager em;

    @Inject
    private NotificationChanges changes;

    @Inject
    private Clock clock;

    /** @return whether there may be more */
    public boolean sweep() {
        return wake() | forget();
    }

    private boolean wake() {
        var now = clock.instant();
        var due = em.createQuery(
                        "select n from NotificationEntity n where n.snoozedUntil <= :now order by n.id",
                        NotificationEntity.class)
                .setParameter("now", now)
                .setMaxResults(PER_RUN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        due.forEach(notification -> notification.wake(now));
        due.stream()
                .collect(Collectors.groupingBy(NotificationEntity::accountId))
                .forEach((account, back) -> changes.changed(Caller.system(account, "Notifications"), back));
        return due.size() == PER_RUN;
    }

    private boolean forget() {
        List<Long> old = em.createQuery(
                        "select n.id from NotificationEntity n where n.createdAt <= :time order by n.createdAt",
                        Long.class)
                .setParameter("time", clock.instant().minus(KEPT))
                .setMaxResults(PER_RUN)
                .getResultList();
        if (!old.isEmpty()) {
            em.createQuery("delete from NotificationEntity n where n.id in :ids")
                    .setParameter("ids", old)
                    .executeUpdate();
        }
        return old.size() == PER_RUN;
    }
}
