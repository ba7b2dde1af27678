package io.helpdesk.core.mail.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoDurationTest {

    @Test
    void durations() {
        assertEquals(Optional.of(Duration.ofHours(48)), GoDuration.read("48h"));
        assertEquals(Optional.of(Duration.ofMinutes(90)), GoDuration.read("1h30m"));
        assertEquals(Optional.of(Duration.ofSeconds(5)), GoDuration.read("5s"));
        assertEquals(Optional.of(Duration.ofSeconds(1)), GoDuration.read("300ms"));
        assertEquals(Optional.of(Duration.ofDays(3650)), GoDuration.read("999999999h"));
    }

    @Test
    void whatIsNone() {
        assertEquals(Optional.empty(), GoDuration.read(null));
        assertEquals(Optional.empty(), GoDuration.read(""));
        assertEquals(Optional.empty(), GoDuration.read("5"));
        assertEquals(Optional.empty(), GoDuration.read("soon"));
        assertEquals(Optional.empty(), GoDuration.read("-5m"));
    }
}
