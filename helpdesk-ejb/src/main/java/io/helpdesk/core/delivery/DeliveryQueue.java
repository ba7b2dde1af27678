package io.helpdesk.core.delivery;

import io.helpdesk.api.event.HelpdeskEvent.OfContact;
import io.helpdesk.core.outbox.LoggedEvent;
import io.helpdesk.core.persistence.KeyList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** Makes deliveries of events, in the transaction in which the log was read. */
@ApplicationScoped
public class DeliveryQueue {

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** Active targets of these accounts, and of the whole installation, that make sense. */
    public <T extends DeliveryTargetEntity> List<T> targets(Class<T> type, Collection<Long> accountIds) {
        var accounts = new KeyList("account", List.copyOf(accountIds));
        return accounts
                .of(em.createQuery(
                        "select t from " + type.getSimpleName() + " t where t.active = true " + "and (t.accountId"
                                + accounts.in() + "or t.accountId is null) order by t.id",
                        type))
                .getResultList()
                .stream()
                .filter(DeliveryTargetEntity::readable)
                .toList();
    }

    /**
     * Goes to the target as soon as it can; after what happened to the same conversation, or contact, before.
     *
     * @param name of what is told, once for each event and target
     * @param part orders what one event makes several deliveries of
     */
    public void add(DeliveryTargetEntity target, LoggedEvent event, String name, int part) {
        em.persist(DeliveryEntity.ofEvent(
                target.id(), event.accountId(), event.id(), name, position(event, part), clock.instant()));
    }

    /** What waits for its time in this conversation's lane to the target is due now; what is under way is left alone. */
    public void hurry(DeliveryTargetEntity target, long conversationId) {
        em.createQuery("update DeliveryEntity d set d.dueAt = :now where d.targetId = :target and d.lane = :lane "
                        + "and d.state = WAITING and d.dueAt > :now and d.leaseOwner is null")
                .setParameter("now", clock.instant())
                .setParameter("target", target.id())
                .setParameter("lane", lane(conversationId))
                .executeUpdate();
    }

    /**
     * Something that is no event goes to the target after what happened to the conversation until now.
     *
     * @param revision of the conversation
     */
    public void add(DeliveryTargetEntity target, String name, String body, long conversationId, long revision) {
        var now = clock.instant();
        // behind every event of that revision, and behind what was asked for before
        var position = new DeliveryEntity.QueuePosition(
                lane(conversationId), revision, Long.MAX_VALUE / 2 + ChronoUnit.MICROS.between(Instant.EPOCH, now), 1);
        em.persist(DeliveryEntity.ofBody(target.id(), target.accountId(), name, body, position, now));
    }

    private static String lane(long conversationId) {
        return "conversation " + conversationId;
    }

    /** A conversation's events go by its revisions, a contact's by the log. */
    private static DeliveryEntity.QueuePosition position(LoggedEvent logged, int part) {
        if (logged.conversationId() != null) {
            return new DeliveryEntity.QueuePosition(
                    lane(logged.conversationId()), logged.conversationRevision(), logged.id(), part);
        }
        var lane = logged.event() instanceof OfContact about
                ? "contact " + about.contact().id()
                : null;
        return new DeliveryEntity.QueuePosition(lane, logged.writer(), logged.id(), part);
    }
}
