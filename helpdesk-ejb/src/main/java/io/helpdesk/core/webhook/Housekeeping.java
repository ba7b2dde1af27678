package io.helpdesk.core.webhook;

import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.message.Transmission;
import io.helpdesk.core.outbox.EventEntity;
import io.helpdesk.core.outbox.EventJson;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Removes what was kept long enough, a batch at a time: deliveries that are finished, and events that every reader has
 * passed and no delivery needs. What nobody could try for days, because its webhook is disabled or always paused, is given
 * up.
 */
@Stateless
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");
    private static final Duration UNTRIED = Duration.ofDays(5);
    private static final int PER_RUN = 1000;

    @Inject
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private EventJson json;

    @Inject
    private Transmission transmission;

    @Inject
    private Clock clock;

    /** Deliveries nobody could try for days, after this one, at most so many. */
    public List<Long> untried(long after, int limit) {
        return em.createQuery("select d.id from DeliveryEntity d where d.state = :waiting and d.dueAt < :before "
                        + "and d.id > :after order by d.id", Long.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("before", clock.instant().minus(UNTRIED))
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Gives up those of these that still wait. */
    public void giveUp(List<Long> untried) {
        em.createQuery("update DeliveryEntity d set d.state = :dead, d.finishedAt = :now where d.id in :ids "
                        + "and d.state = :waiting")
                .setParameter("dead", State.DEAD)
                .setParameter("waiting", State.WAITING)
                .setParameter("now", clock.instant())
                .setParameter("ids", untried)
                .executeUpdate();
        fail(untried);
    }

    /** Whoever wrote what no channel has taken is to see that. */
    private void fail(List<Long> untried) {
        em.createQuery("select e from DeliveryEntity d join WebhookEntity w on w.id = d.webhookId "
                        + "join EventEntity e on e.id = d.eventId where d.id in :ids and w.carrier = :channel order by e.id",
                        EventEntity.class)
                .setParameter("ids", untried)
                .setParameter("channel", WebhookEntity.By.CHANNEL)
                .getResultList().stream()
                .flatMap(this::posted)
                .forEach(posted -> transmission.failed(posted.message().id(),
                        "its channel was not there for " + UNTRIED.toDays() + " days"));
    }

    /** None if it is something else, or nobody can tell what. */
    private Stream<MessagePosted> posted(EventEntity event) {
        try {
            return json.read(event.payload()) instanceof MessagePosted posted ? Stream.of(posted) : Stream.of();
        } catch (IllegalStateException unreadable) {
            LOG.log(Level.WARNING, "Event " + event.id() + " cannot be read; the message it was about stays as it is", unreadable);
            return Stream.of();
        }
    }

    /**
     * Removes finished deliveries. Several nodes may do it at once: what one has removed, the other does not find.
     *
     * @return whether there may be more
     */
    public boolean removeDeliveries() {
        return removeDeliveries(clock.instant().minus(Duration.ofDays(settings.number(Setting.DELIVERIES_RETENTION))));
    }

    /**
     * Removes events nobody needs any more, likewise.
     *
     * @return whether there may be more
     */
    public boolean removeEvents() {
        return removeEvents(clock.instant().minus(Duration.ofDays(settings.number(Setting.EVENTS_RETENTION))));
    }

    private boolean removeDeliveries(Instant before) {
        return remove("DeliveryEntity", em.createQuery("select d.id from DeliveryEntity d where d.state in :finished "
                        + "and d.finishedAt < :before order by d.finishedAt", Long.class)
                .setParameter("finished", List.of(State.DONE, State.DEAD))
                .setParameter("before", before)
                .setMaxResults(PER_RUN)
                .getResultList());
    }

    private boolean removeEvents(Instant before) {
        return remove("EventEntity", em.createQuery("select e.id from EventEntity e where e.createdAt < :before "
                        + "and not exists (select 1 from ReaderEntity r where r.writer < e.writer "
                        + "or r.writer = e.writer and r.eventId < e.id) "
                        + "and not exists (select 1 from DeliveryEntity d where d.eventId = e.id and d.state in :needed) "
                        + "order by e.createdAt", Long.class)
                .setParameter("before", before)
                .setParameter("needed", List.of(State.WAITING, State.DEAD))
                .setMaxResults(PER_RUN)
                .getResultList());
    }

    private boolean remove(String entity, List<Long> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("delete from " + entity + " x where x.id in :ids").setParameter("ids", ids).executeUpdate();
        }
        return ids.size() == PER_RUN;
    }
}
