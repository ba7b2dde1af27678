package io.helpdesk.api.remote;

import java.time.Duration;

/**
 * How often a call is made, and how long is waited in between. What is made anew has the same idempotency key, so that it has
 * one effect.
 *
 * @param attempts at least 1, which is no repetition
 * @param pause before the second attempt, doubled before each further one; not negative
 * @param longest wait between two attempts, also where the desk names a longer one
 */
public record Retries(int attempts, Duration pause, Duration longest) {

    /** Four attempts within some two seconds. */
    public static final Retries USUAL = new Retries(4, Duration.ofMillis(250), Duration.ofSeconds(5));

    /** One attempt. */
    public static final Retries NONE = new Retries(1, Duration.ZERO, Duration.ZERO);

    public Retries {
        if (attempts < 1 || pause.isNegative() || longest.isNegative()) {
            throw new IllegalArgumentException(attempts + " attempts, " + pause + ", " + longest);
        }
    }

    /**
     * @param made attempts so far, from 1
     * @param wished by the desk; null for none
     */
    Duration waitAfter(int made, Duration wished) {
        var wait = pause.multipliedBy(1L << Math.min(made - 1, 20));
        if (wished != null && wished.compareTo(wait) > 0) {
            wait = wished;
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
