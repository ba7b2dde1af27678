package io.helpdesk.core.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Another clock, and what it was put forward by since; from any thread. */
final class ForwardClock extends Clock {

    private final Clock behind;
    private final AtomicReference<Duration> ahead;

    ForwardClock(Clock behind) {
        this(behind, new AtomicReference<>(Duration.ZERO));
    }

    private ForwardClock(Clock behind, AtomicReference<Duration> ahead) {
        this.behind = behind;
        this.ahead = ahead;
    }

    /** @param by not negative */
    void advance(Duration by) {
        ahead.updateAndGet(already -> already.plus(by));
    }

    @Override
    public Instant instant() {
        return behind.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return behind.getZone();
    }

    /** Goes on with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new ForwardClock(behind.withZone(zone), ahead);
    }
}
