package io.helpdesk.core.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;

/**
 * Takes due deliveries, hands them to a transport and writes down what became of them. One thread steps; nothing here waits
 * for a receiver. A target that fails gets one attempt at a time, any other a few.
 */
final class DeliveryWorker<T extends DeliveryTargetEntity> {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.deliveries");
    private static final int UNDER_WAY = 512;

    private final String owner = UUID.randomUUID().toString();
    private final Leases leases;
    private final DeliveryResults results;
    private final Transport<T> transport;
    private final Clock clock;
    private final Predicate<Throwable> outage;
    private final Runnable wake;
    private final ScheduledThreadPoolExecutor timer;
    private final Map<Long, Integer> underWay = new HashMap<>();
    private final ConcurrentLinkedQueue<Attempt<T>> ended = new ConcurrentLinkedQueue<>();

    /**
     * Leases nothing yet.
     *
     * @param outage whether a failure is the database's, and not of what is written down
     * @param wake told, by any thread, when there is something to step for
     */
    DeliveryWorker(
            Leases leases,
            DeliveryResults results,
            Transport<T> transport,
            Clock clock,
            Predicate<Throwable> outage,
            Runnable wake) {
        this.outage = outage;
        this.leases = leases;
        this.results = results;
        this.transport = transport;
        this.clock = clock;
        this.wake = wake;
        // not the one of CompletableFuture: that thread stays for ever, and holds the classes of whoever used it first
        timer = new ScheduledThreadPoolExecutor(
                1, new DefaultThreadFactory("helpdesk-" + transport.name() + "-timer", true));
        timer.setRemoveOnCancelPolicy(true);
    }

    /** @return whether there was anything to do */
    boolean step() {
        boolean settled = settle();
        int total = underWay.values().stream().mapToInt(Integer::intValue).sum();
        if (total >= UNDER_WAY) {
            return settled;
        }
        var leased = leases.take(owner, transport, target -> room(target.id(), target.consecutiveFailures()));
        leased.forEach(this::send);
        return settled || !leased.isEmpty();
    }

    /** What is still under way is given back. */
    void stop() {
        timer.shutdownNow();
        settle();
        if (!underWay.isEmpty()) {
            leases.release(owner);
        }
    }

    private int room(long targetId, int failures) {
        int most = failures >= RetryPlan.PAUSES_AFTER ? 1 : transport.terms().each();
        int room = most - underWay.getOrDefault(targetId, 0);
        // a few at once, as each time costs a statement
        return room * 2 >= most ? room : 0;
    }

    private boolean settle() {
        boolean any = false;
        while (!ended.isEmpty()) {
            var some = new ArrayList<Attempt<T>>();
            for (var next = ended.peek();
                    next != null && some.size() < transport.terms().settledTogether();
                    next = ended.peek()) {
                some.add(ended.poll());
            }
            settle(some);
            any = true;
        }
        return any;
    }

    /** What cannot be written down while the database is away is kept, or it would be sent once more. */
    private void settle(List<Attempt<T>> attempts) {
        try {
            results.settle(owner, attempts, transport);
        } catch (RuntimeException e) {
            if (outage.test(e)) {
                keep(attempts);
                throw e;
            }
            if (attempts.size() == 1) {
                settleBarely(attempts.get(0), e);
            } else {
                settleEach(attempts);
            }
            return;
        }
        attempts.forEach(this::forget);
    }

    private void settleEach(List<Attempt<T>> attempts) {
        for (int i = 0; i < attempts.size(); i++) {
            try {
                settle(List.of(attempts.get(i)));
            } catch (RuntimeException databaseGone) {
                keep(attempts.subList(i + 1, attempts.size()));
                throw databaseGone;
            }
        }
    }

    /** Whatever it is that cannot be written down, the delivery is not to be sent again and again for it. */
    private void settleBarely(Attempt<T> attempt, RuntimeException why) {
        LOG.log(
                Level.SEVERE,
                "How the delivery " + attempt.delivery().uuid() + " ended cannot be written down in full",
                why);
        try {
            results.settleBarely(owner, attempt);
        } catch (RuntimeException e) {
            if (outage.test(e)) {
                keep(List.of(attempt));
                throw e;
            }
            // its lease ends by itself
            LOG.log(Level.SEVERE, "Nor can that it ended", e);
        }
        forget(attempt);
    }

    /** Not longer than its lease. */
    private void keep(List<Attempt<T>> attempts) {
        var lost = clock.instant().minus(transport.terms().lease());
        attempts.stream().filter(attempt -> attempt.startedAt().isBefore(lost)).forEach(this::forget);
        attempts.stream().filter(attempt -> !attempt.startedAt().isBefore(lost)).forEach(ended::add);
    }

    private void forget(Attempt<T> attempt) {
        underWay.merge(
                attempt.delivery().target().id(), -1, (before, less) -> before + less == 0 ? null : before + less);
    }

    private void send(LeasedDelivery<T> delivery) {
        underWay.merge(delivery.target().id(), 1, Integer::sum);
        var startedAt = clock.instant();
        long start = System.nanoTime();
        var result = transport.send(delivery, startedAt);
        long patience = transport.terms().patience().toSeconds();
        var end = timer.schedule(
                () -> result.complete(TransportResult.later("no answer within " + patience + " s", null)),
                patience,
                TimeUnit.SECONDS);
        result.thenAccept(ending -> {
            end.cancel(false);
            ended.add(new Attempt<>(
                    delivery,
                    startedAt,
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    ending));
            wake.run();
        });
    }
}
