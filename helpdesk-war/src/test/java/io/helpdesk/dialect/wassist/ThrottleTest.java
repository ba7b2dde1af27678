package io.helpdesk.dialect.wassist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void aHundredRequestsPassWithinAMinute() {
        var throttle = new Throttle();
        for (int i = 0; i < 100; i++) {
            assertEquals(0, throttle.wait(1, i * SECOND / 2));
        }
        assertEquals(10 * SECOND, throttle.wait(1, 50 * SECOND), "until the first of them is a minute ago");
        assertEquals(0, throttle.wait(2, 50 * SECOND), "for this organisation alone");
        assertEquals(0, throttle.wait(1, 60 * SECOND));
        assertEquals(SECOND / 2, throttle.wait(1, 60 * SECOND));
    }

    @Test
    void theRefusalSaysWhenToComeBack() {
        var refusal = WassistRefusal.throttled(30);
        assertEquals(429, refusal.status());
        assertEquals("30", refusal.headers().get("Retry-After"));
        assertEquals(
                "{\"error\":\"Rate limit exceeded\",\"code\":\"rate_limited\",\"detail\":\"Request was throttled. Expected available "
                        + "in 30 seconds.\",\"retry_after\":30}",
                Written.json(refusal.body()));
    }
}
