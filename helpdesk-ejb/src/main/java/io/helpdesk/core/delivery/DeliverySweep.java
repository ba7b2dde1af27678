package io.helpdesk.core.delivery;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.outbox.EventLog;
import io.helpdesk.core.outbox.EventParts;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Removes what was kept long enough, a batch at a time: deliveries that are finished, and events that every consumer has
 * passed and no delivery needs. What nobody could try for days, because its target is disabled or always paused, is given
 * up.
 */
@Stateless
public class DeliverySweep {

    private static final Duration UNTRIED = Duration.ofDays(5);
    private static final int PER_RUN = 1000;

    @Inject
    private EntityManager em;

    @Inject
    private EventLog log;

    @Inject
    private EventParts parts;

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<Transport<?>> transports;

    @Inject
    private Clock clock;

    /** Deliveries nobody could try for days, after this one, at most so many. */
    public List<Long> untried(long after, int limit) {
        return em.createQuery(
                        "select d.id from DeliveryEntity d where d.state = :waiting and d.dueAt < :before "
                                + "and d.id > :after order by d.id",
                        Long.class)
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
        transports.forEach(transport -> transport.givenUp(untried, UNTRIED));
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
        return remove(
                "DeliveryEntity",
                em.createQuery(
                                "select d.id from DeliveryEntity d where d.state in :finished "
                                        + "and d.finishedAt < :before order by d.finishedAt",
                                Long.class)
                        .setParameter("finished", List.of(State.DONE, State.DEAD))
                        .setParameter("before", before)
                        .setMaxResults(PER_RUN)
                        .getResultList());
    }

    /** Along the log, as writers begin one after the other. */
    private boolean removeEvents(Instant before) {
        boolean more = remove(
                "EventEntity",
                em.createQuery(
                                "select e.id from EventEntity e where e.writer < :young "
                                        + "and not exists (select 1 from EventConsumerEntity r where r.writer < e.writer "
                                        + "or r.writer = e.writer and r.eventId < e.id) "
                                        // a row has two events at most
                                        + "and not exists (select 1 from DeliveryEntity d where d.eventId between e.id and e.id + 1 "
                                        + "and d.state in :needed) order by e.writer, e.id",
                                Long.class)
                        .setParameter("young", log.firstWriterSince(before))
                        .setParameter("needed", List.of(State.WAITING, State.DEAD))
                        .setMaxResults(PER_RUN)
                        .getResultList());
        if (!more) {
            parts.forget(log.oldest().orElseGet(clock::instant));
        }
        return more;
    }

    private boolean remove(String entity, List<Long> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("delete from " + entity + " x where x.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return ids.size() == PER_RUN;
    }
}
