package io.helpdesk.core.webhook;

import io.helpdesk.core.webhook.Outcome.Answer;
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
 * Takes due deliveries, hands them to a carrier and writes down what became of them. One thread steps; nothing here waits
 * for a receiver. A target that fails gets one attempt at a time, any other a few.
 */
public final class Courier {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");
    private static final int UNDER_WAY = 512;

    private final String owner = UUID.randomUUID().toString();
    private final Leases leases;
    private final Settlement settlement;
    private final Carrier carrier;
    private final Clock clock;
    private final Predicate<Throwable> outage;
    private final Runnable wake;
    private final ScheduledThreadPoolExecutor timer;
    private final Map<Long, Integer> underWay = new HashMap<>();
    private final ConcurrentLinkedQueue<Outcome> ended = new ConcurrentLinkedQueue<>();

    /**
     * Leases nothing yet.
     *
     * @param outage whether a failure is the database's, and not of what is written down
     * @param wake told, by any thread, when there is something to step for
     */
    public Courier(
            Leases leases, Settlement settlement, Carrier carrier, Clock clock, Predicate<Throwable> outage, Runnable wake) {
        this.outage = outage;
        this.leases = leases;
        this.settlement = settlement;
        this.carrier = carrier;
        this.clock = clock;
        this.wake = wake;
        // not the one of CompletableFuture: that thread stays for ever, and holds the classes of whoever used it first
        timer = new ScheduledThreadPoolExecutor(1, new DefaultThreadFactory("helpdesk-courier-timer", true));
        timer.setRemoveOnCancelPolicy(true);
    }

    /** @return whether there was anything to do */
    public boolean step() {
        boolean settled = settle();
        int total = underWay.values().stream().mapToInt(Integer::intValue).sum();
        if (total >= UNDER_WAY) {
            return settled;
        }
        var jobs = leases.take(owner, carrier, target -> room(target.id(), target.consecutiveFailures()));
        jobs.forEach(this::send);
        return settled || !jobs.isEmpty();
    }

    /** What is still under way is given back. */
    public void stop() {
        timer.shutdownNow();
        settle();
        if (!underWay.isEmpty()) {
            leases.release(owner);
        }
    }

    private int room(long webhookId, int failures) {
        int most = failures >= RetryPlan.PAUSES_AFTER ? 1 : carrier.terms().each();
        int room = most - underWay.getOrDefault(webhookId, 0);
        // a few at once, as each time costs a statement
        return room * 2 >= most ? room : 0;
    }

    private boolean settle() {
        boolean any = false;
        while (!ended.isEmpty()) {
            var some = new ArrayList<Outcome>();
            for (var next = ended.peek(); next != null && some.size() < carrier.terms().settledTogether(); next = ended.peek()) {
                some.add(ended.poll());
            }
            settle(some);
            any = true;
        }
        return any;
    }

    /** What cannot be written down while the database is away is kept, or it would be sent once more. */
    private void settle(List<Outcome> outcomes) {
        try {
            settlement.settle(owner, outcomes, carrier);
        } catch (RuntimeException e) {
            if (outage.test(e)) {
                keep(outcomes);
                throw e;
            }
            if (outcomes.size() == 1) {
                settleBarely(outcomes.get(0), e);
            } else {
                settleEach(outcomes);
            }
            return;
        }
        outcomes.forEach(this::forget);
    }

    private void settleEach(List<Outcome> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            try {
                settle(List.of(outcomes.get(i)));
            } catch (RuntimeException databaseGone) {
                keep(outcomes.subList(i + 1, outcomes.size()));
                throw databaseGone;
            }
        }
    }

    /** Whatever it is that cannot be written down, the delivery is not to be sent again and again for it. */
    private void settleBarely(Outcome outcome, RuntimeException why) {
        LOG.log(Level.SEVERE, "How the delivery " + outcome.job().uuid() + " ended cannot be written down in full", why);
        try {
            settlement.settleBarely(owner, outcome);
        } catch (RuntimeException e) {
            if (outage.test(e)) {
                keep(List.of(outcome));
                throw e;
            }
            // its lease ends by itself
            LOG.log(Level.SEVERE, "Nor can that it ended", e);
        }
        forget(outcome);
    }

    /** Not longer than its lease. */
    private void keep(List<Outcome> outcomes) {
        var lost = clock.instant().minus(carrier.terms().lease());
        outcomes.stream().filter(outcome -> outcome.startedAt().isBefore(lost)).forEach(this::forget);
        outcomes.stream().filter(outcome -> !outcome.startedAt().isBefore(lost)).forEach(ended::add);
    }

    private void forget(Outcome outcome) {
        underWay.merge(outcome.job().webhook().id(), -1, (before, less) -> before + less == 0 ? null : before + less);
    }

    private void send(Job job) {
        underWay.merge(job.webhook().id(), 1, Integer::sum);
        var startedAt = clock.instant();
        long start = System.nanoTime();
        var answered = carrier.carry(job, startedAt);
        long patience = carrier.terms().patience().toSeconds();
        var end = timer.schedule(
                () -> answered.complete(Answer.none("no answer within " + patience + " s")), patience, TimeUnit.SECONDS);
        answered.thenAccept(answer -> {
            end.cancel(false);
            ended.add(new Outcome(job, startedAt, Duration.ofNanos(System.nanoTime() - start).toMillis(), answer));
            wake.run();
        });
    }
}
