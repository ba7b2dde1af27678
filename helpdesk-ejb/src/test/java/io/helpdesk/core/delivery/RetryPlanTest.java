package io.helpdesk.core.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.settings.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedule on a clock of its own: a delivery is tried for three days, then given up. */
class RetryPlanTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final String USUAL = Setting.WEBHOOKS_RETRIES.defaultValue();

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.999})
    void isTriedForAtLeastThreeDays(double chance) {
        var plan = RetryPlan.of(USUAL, () -> chance);
        var now = START;
        int attempts = 1;
        for (var next = plan.next(attempts, now, null); next.isPresent(); next = plan.next(attempts, now, null)) {
            assertTrue(next.get().isAfter(now));
            now = next.get();
            attempts++;
        }
        var lasted = Duration.between(START, now);
        assertTrue(lasted.compareTo(Duration.ofHours(72)) >= 0, lasted.toString());
        assertTrue(lasted.compareTo(Duration.ofHours(96)) <= 0, lasted.toString());
        assertEquals(15, attempts);
    }

    @Test
    void chanceOnlyAdds() {
        assertEquals(
                START.plusSeconds(5),
                RetryPlan.of(USUAL, () -> 0).next(1, START, null).orElseThrow());
        assertEquals(
                START.plusMillis(6000),
                RetryPlan.of(USUAL, () -> 1).next(1, START, null).orElseThrow());
    }

    @Test
    void whatTheReceiverWishesIsHeardIfItIsLaterButNotForEver() {
        var plan = RetryPlan.of(USUAL, () -> 0);
        assertEquals(
                START.plusSeconds(60),
                plan.next(1, START, Duration.ofSeconds(60)).orElseThrow());
        assertEquals(
                START.plusSeconds(5), plan.next(1, START, Duration.ofSeconds(1)).orElseThrow());
        assertEquals(
                START.plusSeconds(5),
                plan.next(1, START, Duration.ofSeconds(-90)).orElseThrow());
        assertEquals(
                START.plus(Duration.ofDays(1)),
                plan.next(1, START, Duration.ofSeconds(999_999_999)).orElseThrow());
    }

    @Test
    void aTargetThatFailsIsLeftInPeaceLongerAndLonger() {
        var plan = RetryPlan.of(USUAL, () -> 0);
        assertEquals(Optional.empty(), plan.pause(4, START));
        assertEquals(START.plusSeconds(10), plan.pause(5, START).orElseThrow());
        assertEquals(START.plusSeconds(20), plan.pause(6, START).orElseThrow());
        assertEquals(START.plus(Duration.ofMinutes(15)), plan.pause(500, START).orElseThrow());
    }

    @Test
    void aScheduleThatIsNoneStopsTheStart() {
        assertThrows(IllegalStateException.class, () -> RetryPlan.of("5,soon", () -> 0));
    }
}
