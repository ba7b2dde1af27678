package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** libredesk 10.1. */
class GoDurationTest {

    @Test
    void unitsAddUp() {
        assertEquals(Duration.ofMinutes(30), GoDuration.parse("30m").orElseThrow());
        assertEquals(Duration.ofMinutes(90), GoDuration.parse("1h30m").orElseThrow());
        assertEquals(Duration.ofHours(100), GoDuration.parse("100h").orElseThrow());
        assertEquals(Duration.ofMinutes(90), GoDuration.parse("1.5h").orElseThrow());
        assertEquals(Duration.ofNanos(1_001_001), GoDuration.parse("1ms1us1ns").orElseThrow());
        assertEquals(Duration.ofSeconds(-5), GoDuration.parse("-5s").orElseThrow());
        assertEquals(Duration.ZERO, GoDuration.parse("0").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1d", "30", "m", "1h 30m", "tomorrow", "2026-01-01T00:00:00Z", "9999999999h", ".", "1H"})
    void anythingElseIsNoDuration(String text) {
        assertTrue(GoDuration.parse(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8h", "90m", "75s", "0h"})
    void isWrittenInOneUnit(String text) {
        assertEquals(text, GoDuration.write(GoDuration.parse(text).orElseThrow()));
    }
}
