package io.helpdesk.core.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ForwardClockTest {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    private final ForwardClock clock = new ForwardClock(Clock.fixed(THEN, ZoneOffset.UTC));

    @Test
    void itIsPutForwardAgainAndAgain() {
        assertEquals(THEN, clock.instant());
        clock.advance(Duration.ofHours(25));
        clock.advance(Duration.ofMillis(1));
        assertEquals(Instant.parse("2026-01-03T04:04:05.001Z"), clock.instant());
    }

    @Test
    void inAnotherZoneItIsTheSameTime() {
        var there = clock.withZone(ZoneId.of("Asia/Kolkata"));
        clock.advance(Duration.ofDays(1));
        assertEquals(clock.instant(), there.instant());
        assertEquals(ZoneId.of("Asia/Kolkata"), there.getZone());
    }
}
