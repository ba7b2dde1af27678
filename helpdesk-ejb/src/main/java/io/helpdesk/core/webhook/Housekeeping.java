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

/**
 * Removes what was kept long enough, a batch at a time: deliveries that are finished, and events that every reader has
 * passed and no delivery needs. What nobody could try for days, because its webhook is disabled or always paused, is given
 * up.
 */
@Stateless
public class Housekeeping {

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

    /**
     * Several nodes may do it at once: what one has removed, the other does not find.
     *
     * @return whether there may be more
     */
    public boolean tidy() {
        var now = clock.instant();
        boolean more = giveUp(now);
        more |= removeDeliveries(now.minus(Duration.ofDays(settings.number(Setting.DELIVERIES_RETENTION))));
        more |= removeEvents(now.minus(Duration.ofDays(settings.number(Setting.EVENTS_RETENTION))));
        return more;
    }

    private boolean giveUp(Instant now) {
        var untried = em.createQuery("select d.id from DeliveryEntity d where d.state = :waiting and d.dueAt < :before "
                        + "order by d.id", Long.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("before", now.minus(UNTRIED))
                .setMaxResults(PER_RUN)
                .getResultList();
        if (!untried.isEmpty()) {
            em.createQuery("update DeliveryEntity d set d.state = :dead, d.finishedAt = :now where d.id in :ids "
                            + "and d.state = :waiting")
                    .setParameter("dead", State.DEAD)
                    .setParameter("waiting", State.WAITING)
                    .setParameter("now", now)
                    .setParameter("ids", untried)
                    .executeUpdate();
            fail(untried);
        }
        return untried.size() == PER_RUN;
    }

    /** Whoever wrote what no channel has taken is to see that. */
    private void fail(List<Long> untried) {
        em.createQuery("select e from DeliveryEntity d join WebhookEntity w on w.id = d.webhookId "
                        + "join EventEntity e on e.id = d.eventId where d.id in :ids and w.carrier = :channel order by e.id",
                        EventEntity.class)
                .setParameter("ids", untried)
                .setParameter("channel", WebhookEntity.By.CHANNEL)
                .getResultList().stream()
                .map(event -> json.read(event.payload()))
                .filter(MessagePosted.class::isInstance)
                .forEach(event -> transmission.failed(((MessagePosted) event).message().id(),
                        "its channel was not there for " + UNTRIED.toDays() + " days"));
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
