package io.helpdesk.core.mail.outgoing;

import io.helpdesk.core.delivery.TargetMaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Targets of inboxes, made when the first mail is to leave. */
@ApplicationScoped
class MailTargets {

    @Inject
    private EntityManager em;

    @Inject
    private TargetMaker maker;

    MailTargetEntity of(long accountId, long inboxId) {
        return maker.of(
                accountId,
                "mail of inbox " + inboxId,
                () -> known(inboxId),
                (since, now) -> new MailTargetEntity(accountId, inboxId, since, now));
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
