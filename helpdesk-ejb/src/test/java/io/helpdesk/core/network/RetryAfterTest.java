package io.helpdesk.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 10.2.3. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void secondsAndDatesAreHeard() {
        assertEquals(Duration.ofSeconds(60), RetryAfter.read(" 60 ", NOW));
        assertEquals(Duration.ofSeconds(90), RetryAfter.read("Mon, 05 Jan 2026 10:01:30 GMT", NOW));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "99999999999999999999"})
    void nonsenseIsNothing(String header) {
        assertNull(RetryAfter.read(header, NOW));
    }
}
