package io.helpdesk.core.outbox;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.core.loop.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * Writes down what happened, in the transaction in which it happened: an event is there if and only if its change is. What
 * leaves the house later reads these rows.
 */
@ApplicationScoped
public class Outbox {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private EventJson json;

    @Inject
    private EventWriters writers;

    @Inject
    private Outage outage;

    @Inject
    private Event<HelpdeskEvent> observers;

    /** An event that concerns no conversation. */
    public void record(HelpdeskEvent event) {
        write(event, null, null);
    }

    /** @param revision the conversation's revision once this change is stored */
    public void record(HelpdeskEvent event, long conversationId, long revision) {
        write(event, conversationId, revision);
    }

    /** Beans of the same application observe it as well. */
    private void write(HelpdeskEvent event, Long conversationId, Long revision) {
        em.persist(new EventEntity(
                writers.current(),
                event.accountId(),
                kind(event.getClass()),
                conversationId,
                revision,
                json.write(event),
                clock.instant()));
        observers.fire(event);
        // whoever got as far as this has read from the database
        outage.doubted();
    }

    /** As it is stored beside what happened. */
    static String kind(Class<? extends HelpdeskEvent> event) {
        return event.getSimpleName();
    }
}
