package io.helpdesk.core.channel;

import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.conversation.message.Transmission;
import io.helpdesk.core.delivery.Attempt;
import io.helpdesk.core.delivery.DeliveryTargetEntity;
import io.helpdesk.core.delivery.LeasedDelivery;
import io.helpdesk.core.delivery.Transport;
import io.helpdesk.core.delivery.TransportResult;
import io.helpdesk.core.outbox.LoggedEvent;
import io.helpdesk.core.outbox.StoredEvents;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
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
 * Brings messages to contacts, each on a thread of its own, and notes on the message what became of it.
 *
 * @param <T> where it leads
 */
public abstract class MessageTransport<T extends DeliveryTargetEntity> implements Transport<T> {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.channels");

    private final int threads;

    @Inject
    private Transmission transmission;

    @Inject
    private EntityManager em;

    @Inject
    private StoredEvents events;

    private volatile ExecutorService sending;

    /** @param threads at most, for all targets */
    protected MessageTransport(int threads) {
        this.threads = threads;
    }

    /**
     * Sends it, and waits until it is known what becomes of it. Of what it throws, {@linkplain RuntimeException any} means
     * later.
     */
    protected abstract TransportResult send(LeasedDelivery<T> delivery, OfMessage leaving);

    /** Sends what is no message: it has a body and no event. */
    protected TransportResult sendBody(LeasedDelivery<T> delivery) {
        return TransportResult.refused("its event is not kept any more");
    }

    /** For people, why nobody tried. */
    protected abstract String untriedBecause(Duration untried);

    @Override
    public void open(ThreadFactory factory) {
        sending = new ThreadPoolExecutor(0, threads, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    @Override
    public void close() {
        sending.shutdownNow();
    }

    @Override
    public CompletableFuture<TransportResult> send(LeasedDelivery<T> delivery, Instant at) {
        var result = new CompletableFuture<TransportResult>();
        try {
            var attempt = sending.submit(() -> result.complete(send(delivery)));
            // a thread that hangs is asked to stop
            result.whenComplete((done, none) -> attempt.cancel(true));
        } catch (RejectedExecutionException e) {
            result.complete(TransportResult.postponed("too many messages are being sent"));
        }
        return result;
    }

    private TransportResult send(LeasedDelivery<T> delivery) {
        try {
            if (delivery.unreadable()) {
                return TransportResult.unsayable("the event cannot be read");
            }
            if (delivery.event() == null && delivery.body() != null) {
                return sendBody(delivery);
            }
            if (!(delivery.event() instanceof OfMessage leaving)) {
                return TransportResult.refused("its event is not kept any more");
            }
            if (!transmission.wanted(leaving.message().id())) {
                return TransportResult.refused("the message was deleted");
            }
            return send(delivery, leaving);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The " + name() + " " + delivery.target().id() + " fails to send", e);
            return TransportResult.later(e.toString(), null);
        }
    }

    @Override
    public void settled(Attempt<T> attempt, State state) {
        if (attempt.delivery().event() instanceof OfMessage leaving) {
            switch (state) {
                case DONE ->
                    transmission.sent(leaving.message().id(), attempt.result().response());
                case DEAD ->
                    transmission.failed(leaving.message().id(), attempt.result().failure());
                case WAITING -> {}
            }
        }
    }

    /** Whoever wrote what nobody has taken is to see that. */
    @Override
    public void givenUp(Collection<Long> deliveryIds, Duration untried) {
        var told = em.createQuery(
                        "select d.eventId from DeliveryEntity d join "
                                + targets().getSimpleName()
                                + " t on t.id = d.targetId where d.id in :ids and d.eventId is not null",
                        Long.class)
                .setParameter("ids", deliveryIds)
                .getResultList();
        events.withIds(told).values().stream()
                .sorted(Comparator.comparing(LoggedEvent::id))
                .flatMap(logged -> logged.event() instanceof OfMessage leaving ? Stream.of(leaving) : Stream.of())
                .forEach(leaving -> transmission.failed(leaving.message().id(), untriedBecause(untried)));
    }
}
