package io.helpdesk.core.delivery;

import io.helpdesk.api.webhook.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;

/**
 * A way by which deliveries leave: one class for each kind of target, a bean that is found by CDI. Each node that sends
 * opens it once, has a {@link DeliveryWorker} of its own work for it, and closes it at the end of the application.
 *
 * @param <T> where it leads; an entity
 */
public interface Transport<T extends DeliveryTargetEntity> {

    /**
     * How a worker works for it.
     *
     * @param patience how long an attempt may take
     * @param each under way at once to one target
     * @param settledTogether results written down in one transaction
     * @param disabling whether a target that has failed for days is disabled; else it is tried for ever, ever more slowly
     */
    record Terms(Duration patience, int each, int settledTogether, boolean disabling) {

        /** Longer than any attempt takes; after a crash, what was under way waits so long. */
        Duration lease() {
            return patience.multipliedBy(3);
        }
    }

    /** In the names of its threads and in the log, e.g. {@code "webhook"}. */
    String name();

    /** The entity it leads to. */
    Class<T> targets();

    Terms terms();

    /**
     * Before anything is sent.
     *
     * @param threads of the server, for what has to wait
     */
    void open(ThreadFactory threads);

    /** Nothing is sent any more; what is under way is broken off. */
    void close();

    /** Whether deliveries to this target can leave from this node. */
    boolean ready(T target);

    /**
     * Starts an attempt and does not wait for it. Outside of transactions; never fails: what goes wrong is in the result.
     * When somebody else completes the result, nobody waits for this one any more, and it is broken off.
     */
    CompletableFuture<TransportResult> send(LeasedDelivery<T> delivery, Instant at);

    /**
     * In the transaction that writes the result down.
     *
     * @param state of the delivery from now on
     */
    default void settled(Attempt<T> attempt, State state) {
        // the delivery is all there is
    }

    /** For people, why a target is disabled that is {@linkplain TransportResult.Verdict#TARGET_GONE gone}. */
    default String goneBecause(TransportResult result) {
        return result.failure();
    }

    /**
     * In the transaction that gives up deliveries which nobody could try: their target was disabled, paused, or not
     * {@linkplain #ready ready} on any node.
     *
     * @param deliveryIds also those of other transports
     * @param untried for how long
     */
    default void givenUp(Collection<Long> deliveryIds, Duration untried) {
        // the deliveries are all there is
    }
}
