package io.helpdesk.web.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivingTest {

    private final Arriving arriving = new Arriving(16, 0);

    @Test
    void oneHolderHasAQuarter() {
        var slow = new Arriving.Holder("a", false);
        assertEquals(4, taken(slow, 20));
        assertTrue(arriving.enter(new Arriving.Holder("b", false)));
        arriving.leave(slow);
        assertEquals(1, taken(slow, 20));
    }

    @Test
    void allVisitorsTogetherHaveHalf() {
        int visitors = IntStream.range(0, 20)
                .map(i -> taken(new Arriving.Holder("network " + i, true), 3))
                .sum();
        assertEquals(8, visitors);
        assertEquals(4, taken(new Arriving.Holder("a", false), 20));
        assertEquals(4, taken(new Arriving.Holder("b", false), 20));
        assertFalse(arriving.enter(new Arriving.Holder("c", false)), "all places are taken");
    }

    @Test
    void nobodyIsRememberedWhoHasNoPlace() {
        IntStream.range(0, 100).forEach(i -> {
            var holder = new Arriving.Holder("network " + i, true);
            if (arriving.enter(holder)) {
                arriving.leave(holder);
            }
        });
        taken(new Arriving.Holder("a", false), 3);
        assertEquals(1, arriving.holders());
    }

    private int taken(Arriving.Holder holder, int wanted) {
        return (int)
                IntStream.range(0, wanted).filter(i -> arriving.enter(holder)).count();
    }
}
