package io.helpdesk.core.outbox;

import io.helpdesk.core.loop.OncePerMinute;
import java.util.function.Predicate;

/** What is done for one consumer again and again. An event that it cannot take keeps it from none of the others. */
final class ConsumerRound {

    static final int BATCH = 200;

    private final EventConsumer consumer;
    private final ConsumerSteps steps;
    private final Predicate<Throwable> outage;

    /** Events that were set aside are looked for. */
    private final OncePerMinute aside = new OncePerMinute();

    private boolean begun;

    /** @param outage whether a failure is the database's, and no event's */
    ConsumerRound(EventConsumer consumer, ConsumerSteps steps, Predicate<Throwable> outage) {
        this.consumer = consumer;
        this.steps = steps;
        this.outage = outage;
    }

    /**
     * @return whether there is more to read at once. What was less than a batch is all there was, and what comes next is left
     *     to come together: five statements and a commit for each event on its own cost a busy node more than its requests
     */
    boolean step() {
        if (!consumer.ready()) {
            return false;
        }
        if (!begun) {
            steps.begin(consumer);
            begun = true;
        }
        int read = readOn();
        if (read > 0) {
            consumer.consumed();
        } else if (aside.now()) {
            tryAgain();
        }
        return read == BATCH;
    }

    private int readOn() {
        try {
            return steps.step(consumer, BATCH);
        } catch (RuntimeException oneOfThem) {
            refuseOutage(oneOfThem);
        }
        for (int i = 0; i < BATCH; i++) {
            try {
                if (steps.step(consumer, 1) == 0) {
                    return i;
                }
            } catch (RuntimeException thisOne) {
                refuseOutage(thisOne);
                steps.pass(consumer.name());
            }
        }
        return BATCH;
    }

    private void tryAgain() {
        var due = steps.due(consumer.name(), BATCH);
        for (long event : due) {
            try {
                steps.again(consumer, event);
            } catch (RuntimeException stillNot) {
                refuseOutage(stillNot);
                steps.postpone(consumer.name(), event);
            }
        }
        if (!due.isEmpty()) {
            consumer.consumed();
        }
    }

    private void refuseOutage(RuntimeException trouble) {
        if (outage.test(trouble)) {
            throw trouble;
        }
    }
}
