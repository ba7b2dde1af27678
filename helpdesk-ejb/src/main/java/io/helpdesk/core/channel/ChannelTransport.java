package io.helpdesk.core.channel;

import io.helpdesk.api.channel.Channel;
import io.helpdesk.api.channel.OutgoingMessage;
import io.helpdesk.api.channel.SendResult;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.conversation.message.Transmission;
import io.helpdesk.core.delivery.Attempt;
import io.helpdesk.core.delivery.LeasedDelivery;
import io.helpdesk.core.delivery.Transport;
import io.helpdesk.core.delivery.TransportResult;
import io.helpdesk.core.outbox.EventEntity;
import io.helpdesk.core.outbox.StoredEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Has the host's channels send messages, each on a thread of its own, and notes on the message what became of it. A channel
 * is not disabled, however long it fails: nobody could take it up again.
 */
@ApplicationScoped
public class ChannelTransport implements Transport<ChannelTargetEntity> {

    static final String NAME = "channel";

    private static final Logger LOG = Logger.getLogger("io.helpdesk.channels");
    private static final Terms TERMS = new Terms(Duration.ofMinutes(1), 4, 1, false);
    private static final int THREADS = 32;

    @Inject
    private KnownChannels known;

    @Inject
    private Transmission transmission;

    @Inject
    private EntityManager em;

    @Inject
    private StoredEvents events;

    private volatile ExecutorService sending;

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
    public void open(ThreadFactory threads) {
        sending = new ThreadPoolExecutor(0, THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    @Override
    public void close() {
        sending.shutdownNow();
    }

    @Override
    public boolean ready(ChannelTargetEntity target) {
        return known.named(target.channel()).isPresent();
    }

    @Override
    public CompletableFuture<TransportResult> send(LeasedDelivery<ChannelTargetEntity> delivery, Instant at) {
        var result = new CompletableFuture<TransportResult>();
        try {
            var attempt = sending.submit(() -> result.complete(send(delivery)));
            // a thread that hangs is asked to stop
            result.whenComplete((done, none) -> attempt.cancel(true));
        } catch (RejectedExecutionException e) {
            result.complete(TransportResult.later("too many messages are being sent", null));
        }
        return result;
    }

    @Override
    public void settled(Attempt<ChannelTargetEntity> attempt, State state) {
        if (attempt.delivery().event() instanceof MessagePosted posted) {
            switch (state) {
                case DONE ->
                    transmission.sent(posted.message().id(), attempt.result().response());
                case DEAD ->
                    transmission.failed(posted.message().id(), attempt.result().failure());
                case WAITING -> {}
            }
        }
    }

    /** Whoever wrote what no channel has taken is to see that. */
    @Override
    public void givenUp(Collection<Long> deliveryIds, Duration untried) {
        var told = em.createQuery(
                        "select d.eventId from DeliveryEntity d join ChannelTargetEntity t on t.id = d.targetId "
                                + "where d.id in :ids and d.eventId is not null",
                        Long.class)
                .setParameter("ids", deliveryIds)
                .getResultList();
        events.rows(told).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(event -> posted(event.getKey(), event.getValue()))
                .forEach(posted -> transmission.failed(
                        posted.message().id(), "its channel was not there for " + untried.toDays() + " days"));
    }

    /** None if it is something else, or nobody can tell what. */
    private Stream<MessagePosted> posted(long eventId, EventEntity row) {
        try {
            return events.of(row).stream()
                    .filter(logged -> logged.id() == eventId)
                    .flatMap(
                            logged -> logged.event() instanceof MessagePosted posted ? Stream.of(posted) : Stream.of());
        } catch (IllegalStateException unreadable) {
            LOG.log(
                    Level.WARNING,
                    "Event " + eventId + " cannot be read; the message it was about stays as it is",
                    unreadable);
            return Stream.of();
        }
    }

    private TransportResult send(LeasedDelivery<ChannelTargetEntity> delivery) {
        try {
            if (delivery.unreadable()) {
                return TransportResult.unsayable("the event cannot be read");
            }
            if (!(delivery.event() instanceof MessagePosted posted)) {
                return TransportResult.refused("its event is not kept any more");
            }
            if (!transmission.wanted(posted.message().id())) {
                return TransportResult.refused("the message was deleted");
            }
            var channel = known.named(delivery.target().channel());
            return channel.isEmpty()
                    ? TransportResult.later("the channel is gone", null)
                    : send(channel.get(), posted, delivery.attempt());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Channel " + delivery.target().channel() + " fails to send", e);
            return TransportResult.later(e.toString(), null);
        }
    }

    private static TransportResult send(Channel channel, MessagePosted posted, int attempt) {
        var result = channel.send(new OutgoingMessage(
                posted.message().uuid(),
                posted.conversation().session().sourceId(),
                posted.conversation(),
                posted.message(),
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
