package io.helpdesk.core.mail.outgoing;

import io.helpdesk.core.outbox.EventLog;
import io.helpdesk.core.persistence.NaturalLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Targets of inboxes, made when the first mail is to leave. */
@ApplicationScoped
class MailTargets {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private EventLog log;

    @Inject
    private Clock clock;

    MailTargetEntity of(long accountId, long inboxId) {
        return known(inboxId).orElseGet(() -> {
            locks.hold(accountId, "mail of inbox " + inboxId);
            return known(inboxId).orElseGet(() -> {
                var target = new MailTargetEntity(accountId, inboxId, log.now(), clock.instant());
                em.persist(target);
                return target;
            });
        });
    }

    private Optional<MailTargetEntity> known(long inboxId) {
        return em
                .createQuery("select t from MailTargetEntity t where t.inboxId = :inbox", MailTargetEntity.class)
                .setParameter("inbox", inboxId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
