package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.core.channeltype.ProviderConfig;
import io.helpdesk.core.delivery.TargetMaker;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.whatsapp.CloudInbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Targets of inboxes, made when the first message is to leave, and what the provider says of a whole number. */
@Stateless
public class WhatsAppTargets {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private TargetMaker maker;

    @Inject
    private RecentLookups recent;

    @Inject
    private Clock clock;

    /** The inbox's target; one that was stopped is taken up again unless its token is still the one that was refused. */
    public WhatsAppTargetEntity of(InboxEntity inbox) {
        long inboxId = inbox.id();
        var target = maker.of(
                inbox.accountId(),
                "whatsapp of inbox " + inboxId,
                () -> known(inbox.accountId(), inboxId),
                (since, now) -> new WhatsAppTargetEntity(inbox.accountId(), inboxId, since, now));
        takeUp(target, inbox);
        return target;
    }

    /** The same for one that is there. */
    public void takeUp(InboxEntity inbox) {
        known(inbox.accountId(), inbox.id()).ifPresent(target -> takeUp(target, inbox));
    }

    private void takeUp(WhatsAppTargetEntity target, InboxEntity inbox) {
        if (!target.active() && !inbox.channelSettings().containsKey(ProviderConfig.REFUSED)) {
            target.takeUp(clock.instant());
        }
    }

    /** The inbox's target as it is; empty before the first message. */
    public Optional<WhatsAppTargetEntity> known(long accountId, long inboxId) {
        return em
                .createQuery(
                        "select t from WhatsAppTargetEntity t where t.inboxId = :inbox and t.accountId = :account",
                        WhatsAppTargetEntity.class)
                .setParameter("inbox", inboxId)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Nothing leaves to it for so long. */
    public void pause(long targetId, Duration length) {
        var until = clock.instant().plus(length);
        em.createQuery("update WhatsAppTargetEntity t set t.pausedUntil = :until "
                        + "where t.id = :id and (t.pausedUntil is null or t.pausedUntil < :until)")
                .setParameter("until", until)
                .setParameter("id", targetId)
                .executeUpdate();
    }

    /**
     * Writes down that the provider takes nothing of the inbox any more.
     *
     * @param called by which token
     * @param words what it said
     * @return whether that still is the inbox's token
     */
    public boolean refused(CloudInbox called, String words) {
        var inbox = rows.find(InboxEntity.class, called.accountId(), called.inboxId());
        if (inbox.isEmpty()) {
            return false;
        }
        rows.lock(inbox.get(), "inbox");
        var now = ProviderConfig.of(inbox.get().channelSettings());
        if (!called.config().token().equals(now.token())) {
            return false;
        }
        inbox.get().tell(ProviderConfig.REFUSED, words);
        recent.forgetAfterCommit();
        return true;
    }
}
