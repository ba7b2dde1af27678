package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.InboxChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
import io.helpdesk.api.message.Author;
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
import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Makes of each message that leaves by WhatsApp a delivery for each of its parts, and of agents who write a signal. */
@ApplicationScoped
public class WhatsAppConsumer implements EventConsumer {

    private static final Set<Class<? extends HelpdeskEvent>> KINDS =
            Set.of(MessagePosted.class, MessageChanged.class, InboxChanged.class, Typing.class);

    @Inject
    private Settings settings;

    @Inject
    private Rows rows;

    @Inject
    private WhatsAppTargets targets;

    @Inject
    private Signals signals;

    @Inject
    private CloudMessages messages;

    @Inject
    private Transmission transmission;

    @Inject
    private DeliveryQueue deliveries;

    @Inject
    private DeliveryEngine engine;

    @Override
    public String name() {
        return "whatsapp";
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
        batch.ofKinds(KINDS).forEach(this::consume);
    }

    @Override
    public void consumed() {
        engine.wake(WhatsAppTransport.NAME);
    }

    private void consume(LoggedEvent logged) {
        if (logged.event() instanceof InboxChanged changed) {
            if (ChannelTypes.of(changed.inbox().kind()).hasProvider()) {
                rows.find(InboxEntity.class, logged.accountId(), changed.inbox().id())
                        .ifPresent(targets::takeUp);
            }
        } else if (logged.event() instanceof Typing typing) {
            if (typing.on() && !typing.privateNote() && !(typing.author() instanceof Author.OfContact)) {
                sending(logged, typing.conversation())
                        .ifPresent(inbox -> signals.add(
                                inbox, new Signal(typing.conversation().id(), true, logged.createdAt())));
            }
        } else {
            Leaving.of(logged.event()).ifPresent(leaving -> deliver(logged, leaving));
        }
    }

    /** What a channel of the host serves leaves by that alone; what was sent otherwise meanwhile does not leave again. */
    private void deliver(LoggedEvent logged, OfMessage leaving) {
        sending(logged, leaving.conversation()).ifPresent(inbox -> {
            if (!transmission.pending(leaving.message().id())) {
                return;
            }
            var target = targets.of(inbox);
            // what has nothing to send is failed where it is sent
            int parts = Math.max(1, messages.parts(leaving.message()));
            for (int part = 1; part <= parts; part++) {
                deliveries.add(target, logged, PartName.ofDelivery(part), part);
            }
        });
    }

    private Optional<InboxEntity> sending(LoggedEvent logged, Conversation conversation) {
        return ChannelTypes.of(conversation.inbox().kind()).hasProvider()
                ? rows.find(
                                InboxEntity.class,
                                logged.accountId(),
                                conversation.inbox().id())
                        .filter(Signals::sends)
                : Optional.empty();
    }
}
