package io.helpdesk.core.outbox;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.ContactCreated;
import io.helpdesk.api.event.HelpdeskEvent.ContactDeleted;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.InboxChanged;
import io.helpdesk.api.event.HelpdeskEvent.InboxCreated;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
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
    private Writers writers;

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
        em.persist(new EventEntity(writers.current(), accountOf(event), event.getClass().getSimpleName(), conversationId,
                revision, json.write(event), clock.instant()));
        observers.fire(event);
    }

    private static long accountOf(HelpdeskEvent event) {
        if (event instanceof ConversationOpened opened) {
            return opened.conversation().accountId();
        }
        if (event instanceof ConversationChanged changed) {
            return changed.conversation().accountId();
        }
        if (event instanceof MessagePosted posted) {
            return posted.message().accountId();
        }
        if (event instanceof MessageChanged changed) {
            return changed.message().accountId();
        }
        if (event instanceof Typing typing) {
            return typing.conversation().accountId();
        }
        if (event instanceof ContactCreated created) {
            return created.contact().accountId();
        }
        if (event instanceof ContactChanged changed) {
            return changed.contact().accountId();
        }
        if (event instanceof ContactDeleted deleted) {
            return deleted.contact().accountId();
        }
        if (event instanceof InboxCreated created) {
            return created.inbox().accountId();
        }
        return ((InboxChanged) event).inbox().accountId();
    }
}
