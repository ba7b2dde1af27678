package io.helpdesk.web.admission;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void aBodyThatLastsIsRefusedUnlessItComesAtSomeRate() {
        assertFalse(Body.tooSlow(TimeUnit.SECONDS.toNanos(20), 0), "a beginning");
        assertTrue(Body.tooSlow(TimeUnit.SECONDS.toNanos(30), 1_000), "a byte now and then");
        assertFalse(Body.tooSlow(TimeUnit.SECONDS.toNanos(30), 10_000));
        assertTrue(Body.tooSlow(TimeUnit.HOURS.toNanos(1), 100_000));
        assertFalse(Body.tooSlow(TimeUnit.HOURS.toNanos(1), 20_000_000), "a large file over a thin line");
    }
}
