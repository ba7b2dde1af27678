package io.helpdesk.api.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock that the rules go by: when a snoozed conversation wakes, a delivery is tried again, a link is no longer good. Tests
 * put it forward instead of waiting, on a server whose operator has set {@code helpdesk.clock.token}, which starts on the
 * embedded database alone. It never goes back.
 */
public interface MovableClock {

    /** The furthest it is put forward at once. */
    Duration FURTHEST = Duration.ofDays(3660);

    /** What time it is for the application, in microseconds. */
    Instant now();

    /**
     * Puts the clock forward and has everything looked at that is done from time to time. What that finds to do is done after
     * the call, not within it.
     *
     * @param by not negative and at most {@link #FURTHEST}
     * @return what time it is then
     * @throws IllegalStateException where no token is set
     * @throws IllegalArgumentException for any other duration
     */
    Instant advance(Duration by);
}
