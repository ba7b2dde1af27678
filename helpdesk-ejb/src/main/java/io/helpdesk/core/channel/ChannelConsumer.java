package io.helpdesk.core.channel;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.delivery.DeliveryEngine;
import io.helpdesk.core.delivery.DeliveryQueue;
import io.helpdesk.core.delivery.DeliveryTargetEntity;
import io.helpdesk.core.outbox.EventBatch;
import io.helpdesk.core.outbox.EventConsumer;
import io.helpdesk.core.outbox.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Makes of each message that leaves through a channel a delivery to it. */
@ApplicationScoped
public class ChannelConsumer implements EventConsumer {

    @Inject
    private Settings settings;

    @Inject
    private DeliveryQueue deliveries;

    @Inject
    private DeliveryEngine engine;

    @Override
    public String name() {
        return "channels";
    }

    @Override
    public boolean ready() {
        return settings.flag(Setting.WEBHOOKS_SEND);
    }

    @Override
    public void consume(EventBatch batch) {
        var channels = deliveries.targets(ChannelTargetEntity.class, batch.accounts());
        var served = channels.stream().map(DeliveryTargetEntity::accountId).collect(Collectors.toSet());
        batch.ofAccounts(served::contains).forEach(event -> deliver(event, channels));
    }

    @Override
    public void consumed() {
        engine.wake(ChannelTransport.NAME);
    }

    private void deliver(LoggedEvent event, List<ChannelTargetEntity> channels) {
        Leaving.of(event.event())
                .ifPresent(leaving -> channels.stream()
                        .filter(channel -> channel.inboxId()
                                        == leaving.conversation().inbox().id()
                                && channel.began(event))
                        .forEach(channel -> deliveries.add(channel, event, "message", 1)));
    }
}
