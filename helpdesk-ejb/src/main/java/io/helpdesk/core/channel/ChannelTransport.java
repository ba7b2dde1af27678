package io.helpdesk.core.channel;

import io.helpdesk.api.channel.Channel;
import io.helpdesk.api.channel.OutgoingMessage;
import io.helpdesk.api.channel.SendResult;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.core.delivery.LeasedDelivery;
import io.helpdesk.core.delivery.TransportResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has the host's channels send messages. A channel is not disabled, however long it fails: nobody could take it up again. */
@ApplicationScoped
public class ChannelTransport extends MessageTransport<ChannelTargetEntity> {

    static final String NAME = "channel";

    private static final Terms TERMS = new Terms(Duration.ofMinutes(1), 4, 1, false);
    private static final int THREADS = 32;

    @Inject
    private KnownChannels known;

    public ChannelTransport() {
        super(THREADS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ChannelTargetEntity> targets() {
        return ChannelTargetEntity.class;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public boolean ready(ChannelTargetEntity target) {
        return known.named(target.channel()).isPresent();
    }

    @Override
    protected String untriedBecause(Duration untried) {
        return "its channel was not there for " + untried.toDays() + " days";
    }

    @Override
    protected TransportResult send(LeasedDelivery<ChannelTargetEntity> delivery, OfMessage leaving) {
        var channel = known.named(delivery.target().channel());
        return channel.isEmpty()
                ? TransportResult.later("the channel is gone", null)
                : send(channel.get(), leaving, delivery.attempt());
    }

    private static TransportResult send(Channel channel, OfMessage leaving, int attempt) {
        var result = channel.send(new OutgoingMessage(
                leaving.message().uuid(),
                leaving.conversation().session().sourceId(),
                leaving.conversation(),
                leaving.message(),
                attempt));
        if (result instanceof SendResult.Sent sent) {
            return TransportResult.delivered(sent.providerId());
        }
        if (result instanceof SendResult.Failed failed) {
            return TransportResult.refused(String.valueOf(failed.reason()));
        }
        return result instanceof SendResult.Later later
                ? TransportResult.later(String.valueOf(later.reason()), later.pause())
                : TransportResult.later("the channel did not say how it ended", null);
    }
}
