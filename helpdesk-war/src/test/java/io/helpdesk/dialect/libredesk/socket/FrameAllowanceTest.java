package io.helpdesk.dialect.libredesk.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** As many frames at once and a second as there are, and no more. */
class FrameAllowanceTest {

    @Test
    void someAtOnceAndThenSoManyASecond() {
        var allowance = new FrameAllowance(-5);
        assertEquals(60, taken(allowance, -5));
        assertEquals(0, taken(allowance, TimeUnit.MILLISECONDS.toNanos(49)));
        assertEquals(1, taken(allowance, TimeUnit.MILLISECONDS.toNanos(50)));
        assertEquals(20, taken(allowance, TimeUnit.MILLISECONDS.toNanos(1_050)));
        assertEquals(60, taken(allowance, TimeUnit.HOURS.toNanos(1)));
    }

    private static int taken(FrameAllowance allowance, long at) {
        int taken = 0;
        while (allowance.take(at)) {
            taken++;
        }
        return taken;
    }
}
