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

    /** @return whether there was anything to read, and perhaps is more */
    boolean step() {
        if (!consumer.ready()) {
            return false;
        }
        if (!begun) {
            steps.begin(consumer);
            begun = true;
        }
        boolean read = readOn();
        if (read) {
            consumer.consumed();
        } else if (aside.now()) {
            tryAgain();
        }
        return read;
    }

    private boolean readOn() {
        try {
            return steps.step(consumer, BATCH) > 0;
        } catch (RuntimeException oneOfThem) {
            refuseOutage(oneOfThem);
        }
        for (int i = 0; i < BATCH; i++) {
            try {
                if (steps.step(consumer, 1) == 0) {
                    return i > 0;
                }
            } catch (RuntimeException thisOne) {
                refuseOutage(thisOne);
                steps.pass(consumer.name());
            }
        }
        return true;
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
