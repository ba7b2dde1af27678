package io.helpdesk.core.webhook;

import io.helpdesk.api.webhook.Occurrence;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.core.webhook.Outcome.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes due deliveries, has them put into words, hands them to the postman and writes down what became of them. One thread
 * steps; nothing here waits for a receiver. An address that fails gets one attempt at a time, any other a few.
 */
final class Courier {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");

    private static final int PER_WEBHOOK = 8;
    private static final int UNDER_WAY = 512;
    private static final int SETTLED_AT_ONCE = 200;

    /** Longer than any attempt takes; after a crash, what was under way waits so long. */
    private static final Duration LEASE = Duration.ofSeconds(3L * Postman.SECONDS);

    private final String owner = UUID.randomUUID().toString();
    private final Leases leases;
    private final Settlement settlement;
    private final Formats formats;
    private final Postman postman;
    private final Clock clock;
    private final Runnable wake;
    private final Map<Long, Integer> underWay = new HashMap<>();
    private final ConcurrentLinkedQueue<Outcome> ended = new ConcurrentLinkedQueue<>();

    Courier(Leases leases, Settlement settlement, Formats formats, Postman postman, Clock clock, Runnable wake) {
        this.leases = leases;
        this.settlement = settlement;
        this.formats = formats;
        this.postman = postman;
        this.clock = clock;
        this.wake = wake;
    }

    /** @return whether there was anything to do */
    boolean step() {
        boolean settled = settle();
        int total = underWay.values().stream().mapToInt(Integer::intValue).sum();
        if (total >= UNDER_WAY) {
            return settled;
        }
        var jobs = leases.take(owner, LEASE, webhook -> room(webhook.id(), webhook.consecutiveFailures()));
        jobs.forEach(this::send);
        return settled || !jobs.isEmpty();
    }

    /** What is still under way is given back. */
    void stop() {
        settle();
        leases.release(owner);
    }

    private int room(long webhookId, int failures) {
        int most = failures >= RetryPlan.PAUSES_AFTER ? 1 : PER_WEBHOOK;
        return most - underWay.getOrDefault(webhookId, 0);
    }

    private boolean settle() {
        boolean any = false;
        while (!ended.isEmpty()) {
            var some = new ArrayList<Outcome>();
            for (var next = ended.peek(); next != null && some.size() < SETTLED_AT_ONCE; next = ended.peek()) {
                some.add(ended.poll());
            }
            some.forEach(outcome -> underWay.merge(outcome.job().webhook().id(), -1, (before, less) -> before + less == 0
                    ? null : before + less));
            settlement.settle(owner, some);
            any = true;
        }
        return any;
    }

    private void send(Job job) {
        underWay.merge(job.webhook().id(), 1, Integer::sum);
        var startedAt = clock.instant();
        long start = System.nanoTime();
        byte[] body;
        Map<String, String> headers;
        try {
            body = body(job);
            headers = headers(job, body, startedAt);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Webhook delivery " + job.uuid() + " cannot be put into words", e);
            end(new Outcome(job, startedAt, 0, Answer.unspeakable("the event cannot be put into words")));
            return;
        }
        postman.post(job.webhook().url(), headers, body).thenAccept(answer ->
                end(new Outcome(job, startedAt, Duration.ofNanos(System.nanoTime() - start).toMillis(), answer)));
    }

    private void end(Outcome outcome) {
        ended.add(outcome);
        wake.run();
    }

    private byte[] body(Job job) {
        if (job.body() != null) {
            return job.body().getBytes(StandardCharsets.UTF_8);
        }
        if (job.event() == null) {
            throw new IllegalStateException("its event is not kept any more");
        }
        return formats.of(job.webhook().format(), job.webhook().scope()).orElseThrow().body(new Occurrence(
                job.uuid(), job.eventName(), job.event(), job.happenedAt(), job.account(), job.webhook()));
    }

    private Map<String, String> headers(Job job, byte[] body, Instant sentAt) {
        Webhook webhook = job.webhook();
        var headers = new HashMap<>(StandardWebhooks.headers(job.uuid(), sentAt, webhook.secret(), body));
        headers.putAll(formats.of(webhook.format(), webhook.scope()).orElseThrow()
                .headers(job.eventName(), job.uuid(), webhook.secret(), body, sentAt));
        return headers;
    }
}
