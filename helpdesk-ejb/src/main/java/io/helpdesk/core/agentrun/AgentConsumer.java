package io.helpdesk.core.agentrun;

import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.delivery.DeliveryEngine;
import io.helpdesk.core.delivery.DeliveryQueue;
import io.helpdesk.core.outbox.EventBatch;
import io.helpdesk.core.outbox.EventConsumer;
import io.helpdesk.core.outbox.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Has agents answer what contacts write, each conversation's messages one after the other. */
@ApplicationScoped
public class AgentConsumer implements EventConsumer {

    /** A message of a contact that is to be answered. */
    static final String MESSAGE = "message";

    /** One by which a contact chooses an agent. */
    static final String CONNECT = "connect";

    @Inject
    private Settings settings;

    @Inject
    private AnsweringBots bots;

    @Inject
    private AgentTargets targets;

    @Inject
    private DeliveryQueue deliveries;

    @Inject
    private DeliveryEngine engine;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "agents";
    }

    @Override
    public boolean ready() {
        return settings.flag(Setting.WEBHOOKS_SEND);
    }

    @Override
    public void consume(EventBatch batch) {
        batch.ofKinds(Set.of(MessagePosted.class)).forEach(event -> {
            if (event.event() instanceof MessagePosted posted
                    && posted.message().type() == MessageType.INCOMING
                    && !posted.message().privateNote()) {
                deliver(event, posted);
            }
        });
    }

    @Override
    public void consumed() {
        engine.wake(AgentTransport.NAME);
    }

    private void deliver(LoggedEvent event, MessagePosted posted) {
        var chosen = ConnectLine.of(posted.message().body().text()).flatMap(uuid -> bots.of(event.accountId(), uuid));
        if (chosen.isPresent()) {
            deliveries.add(targets.of(event.accountId(), chosen.get().id()), event, CONNECT, 1);
            return;
        }
        var agent = posted.conversation().routing().agentId();
        if (agent != null && !posted.conversation().withPeople(clock.instant())) {
            bots.of(event.accountId(), agent)
                    .ifPresent(bot -> deliveries.add(targets.of(event.accountId(), agent), event, MESSAGE, 1));
        }
    }
}
