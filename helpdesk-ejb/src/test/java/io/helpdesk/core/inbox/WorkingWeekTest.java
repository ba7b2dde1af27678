package io.helpdesk.core.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.inbox.WorkingDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingWeekTest {

    private static final List<WorkingDay> USUAL = WorkingWeek.usual();

    private static WorkingDay hours(int day, int open, int close) {
        return new WorkingDay(day, false, open, 0, close, 0, false);
    }

    @Test
    void theUsualWeekIsMondayToFridayFromNineToFive() {
        assertEquals(7, USUAL.size());
        assertTrue(USUAL.get(0).closedAllDay());
        assertEquals(hours(1, 9, 17), USUAL.get(1));
        assertEquals(hours(5, 9, 17), USUAL.get(5));
        assertTrue(USUAL.get(6).closedAllDay());
    }

    @Test
    void daysNotNamedStayAsTheyAre() {
        var changed = WorkingWeek.with(USUAL, List.of(hours(1, 8, 12)));

        assertEquals(hours(1, 8, 12), changed.get(1));
        assertEquals(USUAL.subList(2, 7), changed.subList(2, 7));
    }

    @Test
    void openAllDayIsFromMidnightToMidnight() {
        var changed = WorkingWeek.with(USUAL, List.of(new WorkingDay(0, false, null, null, null, null, true)));

        assertEquals(new WorkingDay(0, false, 0, 0, 23, 59, true), changed.get(0));
    }

    @Test
    void daysThatMakeNoSenseAreLeftOut() {
        var nonsense = List.of(
                hours(7, 9, 17),
                hours(-1, 9, 17),
                hours(1, 17, 9),
                hours(1, 9, 24),
                new WorkingDay(1, true, null, null, null, null, true),
                new WorkingDay(1, false, null, null, null, null, false));

        assertEquals(USUAL, WorkingWeek.with(USUAL, nonsense));
    }
}
