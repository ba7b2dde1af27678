package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.mail.IncomingMail;
import io.helpdesk.api.mail.IncomingMail.Taken;
import io.helpdesk.api.mail.MailDoors;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Opens and closes the doors of inboxes, and takes in what comes to them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class MailDoorsBean implements MailDoors {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Rows rows;

    @Inject
    private NaturalLocks locks;

    @Inject
    private MailDoorTokenProvider tokens;

    @Inject
    private IncomingMail mails;

    @Override
    @Requires(Permission.INBOX_WRITE)
    public MailDoor open(Caller caller, long inboxId) {
        var inbox = inbox(caller, inboxId);
        if (!inbox.type().takesMail()) {
            throw new Invalid("mail", "inbox", Rule.NOT_ALLOWED);
        }
        locks.hold(caller.accountId(), "mail door " + inboxId);
        var now = clock.instant();
        var door = em.find(MailDoorEntity.class, inboxId);
        if (door == null) {
            door = new MailDoorEntity(caller.accountId(), inboxId, now);
            em.persist(door);
        } else {
            door.renew(now);
        }
        return door.snapshot();
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public Optional<MailDoor> find(Caller caller, long inboxId) {
        inbox(caller, inboxId);
        return Optional.ofNullable(em.find(MailDoorEntity.class, inboxId)).map(MailDoorEntity::snapshot);
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public void close(Caller caller, long inboxId) {
        inbox(caller, inboxId);
        em.createQuery("delete from MailDoorEntity d where d.inboxId = :inbox and d.accountId = :account")
                .setParameter("inbox", inboxId)
                .setParameter("account", caller.accountId())
                .executeUpdate();
    }

    private InboxEntity inbox(Caller caller, long inboxId) {
        return rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
    }

    @Override
    @Requires(Permission.MESSAGE_WRITE_AS_CONTACT)
    public Taken deliver(Caller caller, String token, Signature signature, Path mail) {
        var door = tokens.find(token)
                .filter(found -> found.accountId() == caller.accountId())
                .orElseThrow(() -> new NotFound("inbox"));
        try {
            if (!MailSignature.valid(signature, door.secret(), mail, clock.instant())) {
                throw new Unauthenticated("signature");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a mail cannot be read from the disk", e);
        }
        return mails.receive(caller, door.inboxId(), mail);
    }
}
