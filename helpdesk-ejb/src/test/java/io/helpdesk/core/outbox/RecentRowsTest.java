package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentRowsTest {

    private final RecentRows recent = new RecentRows(1_000);

    @Test
    void whatNobodyAskedForLongestGoesFirst() {
        for (long id = 1; id <= 10; id++) {
            recent.put(id, 100, List.of());
        }
        recent.get(1);
        recent.put(11, 100, List.of());
        assertNotNull(recent.get(1));
        assertNull(recent.get(2));
        assertNotNull(recent.get(11));
    }

    @Test
    void aLargeRowTakesNobodysPlace() {
        recent.put(1, 100, List.of());
        recent.put(2, 101, List.of());
        assertNotNull(recent.get(1));
        assertNull(recent.get(2));
    }

    @Test
    void aRowThatIsReadTwiceTakesItsRoomOnce() {
        for (int turn = 0; turn < 20; turn++) {
            recent.put(1, 100, List.of());
        }
        for (long id = 2; id <= 10; id++) {
            recent.put(id, 100, List.of());
        }
        assertEquals(List.of(), recent.get(1));
    }
}
