package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.mail.MailSettings;
import io.helpdesk.core.mail.outgoing.TooLargeNotices;
import io.helpdesk.core.mail.outgoing.TooLargeNotices.TooLarge;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is written down of mailboxes, each step in a transaction of its own. A mailbox is leased by one node at a time; whoever has
 * lost the lease writes nothing down any more, so that what a node took in that was thought dead is taken in once all the same.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class MailboxSteps {

    /** Longer than any single mail takes, and renewed with each. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** Of one that is only listened to, renewed by {@link #goOnListening}: a node that dies leaves it to another one this soon. */
    private static final Duration LISTENING = Duration.ofSeconds(60);

    /** How far back a mailbox is read that was never looked into. */
    private static final Duration SCANNED = Duration.ofHours(48);

    /** Until an inbox that has no mailbox is asked again; it is asked at once when it was changed. */
    private static final Duration WITHOUT = Duration.ofDays(1);

    private static final int PLACE = 1000;
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private NaturalLocks locks;

    @Inject
    private MailIntake intake;

    @Inject
    private Settings settings;

    @Inject
    private TooLargeNotices notices;

    /** Somebody else has the mailbox, or nobody wants it read any more. */
    @ApplicationException(rollback = true)
    public static final class LeaseLost extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /**
     * A mailbox to look into.
     *
     * @param lastUid everything up to this mail needs no more looking at
     * @param since where that is not known, what came before this time does not
     */
    public record Position(long accountId, long inboxId, MailSettings mail, long lastUid, Instant since) {}

    /** Inboxes with an address that are enabled and have no mailbox yet get one. */
    public void discover() {
        var unknown = em.createQuery(
                        "select i.accountId, i.id from InboxEntity i where i.email is not null and i.enabled = true "
                                + "and not exists (select 1 from MailboxEntity b where b.inboxId = i.id) order by i.id",
                        Object[].class)
                .setMaxResults(500)
                .getResultList();
        for (var row : unknown) {
            locks.hold((Long) row[0], "mailbox " + row[1]);
            if (em.find(MailboxEntity.class, row[1]) == null) {
                em.persist(new MailboxEntity((Long) row[0], (Long) row[1], clock.instant()));
            }
        }
    }

    /**
     * Mailboxes that are due, or whose inbox was changed since they were looked into, leased.
     *
     * @return keys of their inboxes
     */
    public List<Long> lease(String owner, int most) {
        var now = clock.instant();
        var due = em.createQuery(
                        "select b from MailboxEntity b where (b.leasedUntil is null or b.leasedUntil <= :now) "
                                + "and exists (select 1 from InboxEntity i where i.id = b.inboxId and i.enabled = true "
                                + "and (b.dueAt <= :now or b.lookedAt is null or i.updatedAt > b.lookedAt)) order by b.dueAt, b.inboxId",
                        MailboxEntity.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
        due.forEach(mailbox -> mailbox.lease(owner, now.plus(LEASE)));
        return due.stream().map(MailboxEntity::inboxId).toList();
    }

    /** Gives back what this node will not look into. */
    public void release(String owner) {
        em.createQuery(
                        "update MailboxEntity b set b.leaseOwner = null, b.leasedUntil = null where b.leaseOwner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /**
     * Where to go on.
     *
     * @return empty if there is nothing to look into, which is written down
     * @throws LeaseLost if it is another node's
     */
    public Optional<Position> begin(String owner, long inboxId) {
        var mailbox = leased(owner, inboxId);
        var inbox = em.find(InboxEntity.class, inboxId);
        var mail = MailSettings.of(inbox);
        var now = clock.instant();
        if (mail.imap() == null || !inbox.enabled()) {
            mailbox.looked(now, WITHOUT);
            return Optional.empty();
        }
        var imap = mail.imap();
        var user = imap.login() == null ? "" : imap.login().user();
        mailbox.at(
                StorableText.kept(
                        user + "@" + imap.at().host() + ":" + imap.at().port() + "/" + imap.mailbox(), PLACE),
                now.minus(GoDuration.read(imap.scanSince()).orElse(SCANNED)));
        return Optional.of(new Position(mailbox.accountId(), inboxId, mail, mailbox.lastUid(), mailbox.beginsAt()));
    }

    /** @throws LeaseLost if it is another node's */
    public boolean knows(String owner, long inboxId, long validity) {
        return leased(owner, inboxId).knows(validity);
    }

    /**
     * A position without a mail.
     *
     * @throws LeaseLost if it is another node's
     */
    public void startAt(String owner, long inboxId, long validity, long lastUid) {
        leased(owner, inboxId).read(validity, lastUid);
    }

    /**
     * Takes in a mail, and writes down that it was.
     *
     * @throws LeaseLost if the mailbox is another node's
     */
    public void take(String owner, Position position, MailInBox place, MailReader.Read mail) {
        var mailbox = leased(owner, position.inboxId());
        mailbox.read(place.uidValidity(), place.uid());
        mailbox.lease(owner, clock.instant().plus(LEASE));
        em.flush();
        var inbox = em.find(InboxEntity.class, position.inboxId());
        if (!inbox.enabled()) {
            // no fault of the mail's: it waits until the inbox is there again
            throw new LeaseLost();
        }
        intake.take(Caller.system(position.accountId(), "Mail"), inbox, mail.mail(), mail.sourceId());
    }

    /**
     * Passes a mail over, and keeps why.
     *
     * @throws LeaseLost if the mailbox is another node's
     */
    public void setAside(String owner, Position position, MailInBox place, String reason) {
        setAside(owner, position, place, reason, null);
    }

    private void setAside(String owner, Position position, MailInBox place, String reason, String told) {
        var mailbox = leased(owner, position.inboxId());
        mailbox.read(place.uidValidity(), place.uid());
        var now = clock.instant();
        mailbox.lease(owner, now.plus(LEASE));
        em.persist(new SetAsideMailEntity(
                position.accountId(), position.inboxId(), place, StorableText.kept(reason, Checks.LINE), told, now));
    }

    /**
     * Passes a mail over that has more bytes than one may have, and tells whoever wrote it.
     *
     * @param answerTo who may be told; null for nobody
     * @throws LeaseLost if the mailbox is another node's
     */
    public void tooLarge(String owner, Position position, MailInBox place, String answerTo) {
        long most = settings.number(Setting.MAIL_SIZE);
        var inbox = em.find(InboxEntity.class, position.inboxId());
        var told = answerTo != null && notices.possible(inbox) && mayTell(position, place, answerTo) ? answerTo : null;
        setAside(
                owner,
                position,
                place,
                "it has " + place.size() + " bytes, more than the " + most + " of helpdesk.mail.size",
                told);
        if (told != null) {
            notices.send(inbox, new TooLarge(inbox.id(), told, place.messageId(), place.subject(), place.size(), most));
        }
    }

    /** Once for each mail, also of a mailbox that was made anew, and to nobody more often than mails are taken of them. */
    private boolean mayTell(Position position, MailInBox place, String answerTo) {
        long often = settings.number(Setting.MAIL_PER_SENDER, 0);
        var hourAgo = clock.instant().minus(HOUR);
        var before = em.createQuery(
                        "select m.messageId from SetAsideMailEntity m where m.accountId = :account and m.inboxId = :inbox "
                                + "and m.told = :told and (m.createdAt > :hourAgo or m.messageId = :id)",
                        String.class)
                .setParameter("account", position.accountId())
                .setParameter("inbox", position.inboxId())
                .setParameter("told", answerTo)
                .setParameter("hourAgo", hourAgo)
                .setParameter("id", place.messageId())
                .getResultList();
        return (often == 0 || before.size() < often)
                && (place.messageId() == null || !before.contains(place.messageId()));
    }

    /** The mailbox was looked through; it is due again after the pause. */
    public void end(String owner, long inboxId, Duration pause) {
        leased(owner, inboxId).looked(clock.instant(), pause);
    }

    /**
     * The mailbox was looked through, and is listened to from now on.
     *
     * @param pause until it would be due if nobody listened
     * @throws LeaseLost if it is another node's
     */
    public void listen(String owner, long inboxId, Duration pause) {
        var mailbox = leased(owner, inboxId);
        var now = clock.instant();
        mailbox.looked(now, pause);
        mailbox.lease(owner, now.plus(LISTENING));
    }

    /**
     * Keys of inboxes whose mailboxes are listened to.
     *
     * @param all may be from now on as before
     * @param due of those, the ones whose server is to be asked now, as it may have told in vain
     */
    public record Listening(Set<Long> all, Set<Long> due) {}

    /** Which of these this node may go on listening to: those that are its own, and whose inboxes were not changed. */
    public Listening goOnListening(String owner, Set<Long> inboxIds) {
        var now = clock.instant();
        var own = em.createQuery(
                        "select b from MailboxEntity b where b.inboxId in :inboxes and b.leaseOwner = :owner "
                                + "and exists (select 1 from InboxEntity i "
                                + "where i.id = b.inboxId and i.enabled = true and i.updatedAt <= b.lookedAt) order by b.inboxId",
                        MailboxEntity.class)
                .setParameter("inboxes", inboxIds)
                .setParameter("owner", owner)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
        own.forEach(mailbox -> mailbox.lease(owner, now.plus(LISTENING)));
        return new Listening(
                own.stream().map(MailboxEntity::inboxId).collect(Collectors.toSet()),
                own.stream()
                        .filter(mailbox -> mailbox.isDue(now))
                        .map(MailboxEntity::inboxId)
                        .collect(Collectors.toSet()));
    }

    /** It could not be looked into, and is due again after longer and longer pauses. */
    public void fail(String owner, long inboxId, String reason, Duration pause) {
        leased(owner, inboxId).failed(StorableText.kept(reason, Checks.LINE), pause, clock.instant());
    }

    /** Held until the transaction ends, so that nobody else can take it over meanwhile. */
    private MailboxEntity leased(String owner, long inboxId) {
        var mailbox = em.find(MailboxEntity.class, inboxId, LockModeType.PESSIMISTIC_WRITE);
        if (mailbox == null || !mailbox.leasedTo(owner)) {
            throw new LeaseLost();
        }
        return mailbox;
    }
}
