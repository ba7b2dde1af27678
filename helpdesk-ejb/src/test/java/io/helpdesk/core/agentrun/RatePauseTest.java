package io.helpdesk.core.agentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a server of models wants to be left in peace, in all the ways in which it is said (agent-brain 5). */
class RatePauseTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "retry-after, 7, 7000",
        "retry-after, 0.5, 500",
        "retry-after-ms, 20, 20",
        "x-ratelimit-reset-requests, 1s, 1000",
        "x-ratelimit-reset-requests, 6m0s, 360000",
        "x-ratelimit-reset-tokens, 20ms, 20"
    })
    void isRead(String header, String value, long millis) {
        assertEquals(Optional.of(Duration.ofMillis(millis)), RatePause.of(Map.of(header, value), NOW));
    }

    @Test
    void aDateIsATimeFromNow() {
        assertEquals(
                Optional.of(Duration.ofSeconds(30)),
                RatePause.of(Map.of("retry-after", "Mon, 5 Jan 2026 10:00:30 GMT"), NOW));
        assertEquals(
                Optional.of(Duration.ZERO), RatePause.of(Map.of("retry-after", "Mon, 5 Jan 2026 09:00:30 GMT"), NOW));
    }

    @Test
    void theNearerWordCounts() {
        assertEquals(
                Optional.of(Duration.ofMillis(20)),
                RatePause.of(
                        Map.of("retry-after", "7", "retry-after-ms", "20", "x-ratelimit-reset-tokens", "9s"), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1e9", "99999999999999", "Mon"})
    void nonsenseSaysNothing(String value) {
        assertEquals(
                Optional.empty(), RatePause.of(Map.of("retry-after", value, "x-ratelimit-reset-requests", value), NOW));
    }
}
