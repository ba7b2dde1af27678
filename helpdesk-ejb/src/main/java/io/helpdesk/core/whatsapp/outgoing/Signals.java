package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.core.conversation.ConversationSeen;
import io.helpdesk.core.delivery.DeliveryEntity;
import io.helpdesk.core.inbox.InboxEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Makes deliveries of what contacts see of agents: that they have read, and that they write. */
@ApplicationScoped
public class Signals {

    @Inject
    private EntityManager em;

    @Inject
    private WhatsAppTargets targets;

    @Inject
    private Clock clock;

    void seen(@Observes ConversationSeen seen) {
        var inbox = seen.conversation().inbox();
        if (sends(inbox)) {
            add(inbox, new Signal(seen.conversation().id(), false, seen.at()));
        }
    }

    void add(InboxEntity inbox, Signal signal) {
        em.persist(DeliveryEntity.ofBody(targets.of(inbox), Signal.NAME, signal.written(), clock.instant()));
    }

    /** Whether the desk itself brings what is written there to a provider. */
    static boolean sends(InboxEntity inbox) {
        return inbox.type().hasProvider()
                && !inbox.servedByHost()
                && inbox.type().sends(inbox.channelSettings());
    }
}
