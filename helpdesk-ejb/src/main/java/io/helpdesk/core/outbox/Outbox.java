package io.helpdesk.core.outbox;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.core.loop.Outage;
import io.helpdesk.core.outbox.payload.EventPayload;
import io.helpdesk.core.persistence.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * Writes down what happened, in the transaction in which it happened: an event is there if and only if its change is. What
 * leaves the house later reads these rows.
 */
@ApplicationScoped
public class Outbox {

    /** The revision of a conversation that is being opened. */
    private static final long NEW = 0;

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Keys keys;

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

    /** A conversation that begins with a message: two events in one row. */
    public void record(ConversationOpened opened, MessagePosted first) {
        write(opened.accountId(), EventPayload.BEGUN, opened.conversation().id(), NEW, json.write(opened, first));
        tell(opened);
        tell(first);
    }

    private void write(HelpdeskEvent event, Long conversationId, Long revision) {
        write(event.accountId(), kind(event.getClass()), conversationId, revision, json.write(event));
        tell(event);
    }

    private void write(long accountId, String kind, Long conversationId, Long revision, String payload) {
        em.persist(new EventEntity(
                keys.next("helpdesk_event_seq"),
                writers.current(),
                accountId,
                kind,
                conversationId,
                revision,
                payload,
                clock.instant()));
    }

    /** Beans of the same application observe it as well. */
    private void tell(HelpdeskEvent event) {
        observers.fire(event);
        // whoever got as far as this has read from the database
        outage.doubted();
    }

    /** As it is stored beside what happened. */
    private static String kind(Class<? extends HelpdeskEvent> event) {
        return event.getSimpleName();
    }

    /** The kinds of rows that may say that this happened. */
    static Stream<String> kinds(Class<? extends HelpdeskEvent> event) {
        return event == ConversationOpened.class || event == MessagePosted.class
                ? Stream.of(kind(event), EventPayload.BEGUN)
                : Stream.of(kind(event));
    }
}
