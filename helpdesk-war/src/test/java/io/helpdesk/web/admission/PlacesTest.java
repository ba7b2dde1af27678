package io.helpdesk.web.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(16, 0);

    @Test
    void oneHolderHasAQuarter() {
        var slow = new Places.Holder("a", false);
        assertEquals(4, taken(slow, 20));
        assertTrue(places.enter(new Places.Holder("b", false)));
        places.leave(slow);
        assertEquals(1, taken(slow, 20));
    }

    @Test
    void allVisitorsTogetherHaveHalf() {
        int visitors = IntStream.range(0, 20)
                .map(i -> taken(new Places.Holder("network " + i, true), 3))
                .sum();
        assertEquals(8, visitors);
        assertEquals(4, taken(new Places.Holder("a", false), 20));
        assertEquals(4, taken(new Places.Holder("b", false), 20));
        assertFalse(places.enter(new Places.Holder("c", false)), "all places are taken");
    }

    @Test
    void nobodyIsRememberedWhoHasNoPlace() {
        IntStream.range(0, 100).forEach(i -> {
            var holder = new Places.Holder("network " + i, true);
            if (places.enter(holder)) {
                places.leave(holder);
            }
        });
        taken(new Places.Holder("a", false), 3);
        assertEquals(1, places.holders());
    }

    private int taken(Places.Holder holder, int wanted) {
        return (int)
                IntStream.range(0, wanted).filter(i -> places.enter(holder)).count();
    }
}
