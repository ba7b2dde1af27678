package io.helpdesk.core.mail.outgoing;

import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.channel.Leaving;
import io.helpdesk.core.channeltype.ChannelTypes;
import io.helpdesk.core.conversation.message.Transmission;
import io.helpdesk.core.delivery.DeliveryEngine;
import io.helpdesk.core.delivery.DeliveryQueue;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.outbox.EventBatch;
import io.helpdesk.core.outbox.EventConsumer;
import io.helpdesk.core.outbox.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Makes of each message that leaves by mail a delivery. */
@ApplicationScoped
public class MailConsumer implements EventConsumer {

    @Inject
    private Settings settings;

    @Inject
    private EntityManager em;

    @Inject
    private MailTargets targets;

    @Inject
    private Transmission transmission;

    @Inject
    private DeliveryQueue deliveries;

    @Inject
    private DeliveryEngine engine;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean ready() {
        return settings.flag(Setting.WEBHOOKS_SEND);
    }

    /** What was written before any node sent is still to reach whom it was written to. */
    @Override
    public boolean catchesUp() {
        return true;
    }

    @Override
    public void consume(EventBatch batch) {
        batch.ofKinds(Leaving.KINDS)
                .forEach(event -> Leaving.of(event.event()).ifPresent(leaving -> deliver(event, leaving)));
    }

    @Override
    public void consumed() {
        engine.wake(MailTransport.NAME);
    }

    /** What a channel of the host serves leaves by that alone; what was sent otherwise meanwhile does not leave again. */
    private void deliver(LoggedEvent event, OfMessage leaving) {
        var inbox = leaving.conversation().inbox();
        if (!ChannelTypes.of(inbox.kind()).takesMail()) {
            return;
        }
        var now = em.find(InboxEntity.class, inbox.id());
        if (now != null
                && !now.servedByHost()
                && transmission.pending(leaving.message().id())) {
            deliveries.add(targets.of(event.accountId(), inbox.id()), event, "message", 1);
        }
    }
}
