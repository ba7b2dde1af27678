package io.helpdesk.core.webhook;

import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.webhook.Outcome.Answer;
import io.helpdesk.core.webhook.WebhookEntity.By;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A way by which deliveries leave. */
public interface Carrier {

    /**
     * How a courier works for it.
     *
     * @param patience how long an attempt may take
     * @param each under way at once to one target
     * @param settledTogether outcomes written down in one transaction
     */
    record Terms(By by, Duration patience, int each, int settledTogether) {

        /** Longer than any attempt takes; after a crash, what was under way waits so long. */
        Duration lease() {
            return patience.multipliedBy(3);
        }
    }

    Terms terms();

    /** Whether deliveries to this target can leave from this node. */
    boolean ready(WebhookEntity target);

    /**
     * Starts an attempt and does not wait for it. Outside of transactions; never fails: what goes wrong is in the answer.
     * When somebody else completes the answer, nobody waits for this one any more, and it is broken off.
     */
    CompletableFuture<Answer> carry(Job job, Instant at);

    /**
     * In the transaction that writes the outcome down.
     *
     * @param state of the delivery from now on
     */
    void settled(Outcome outcome, State state);
}
