package io.helpdesk.wire;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens after the answer. */
public final class Eventually {

    /** Whoever runs the tests on a slow machine waits longer; nobody else waits for it. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Eventually() {}

    public static void is(BooleanSupplier condition, Supplier<String> otherwise) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(otherwise.get());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
