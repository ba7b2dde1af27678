package io.helpdesk.core.inbox;

import io.helpdesk.api.inbox.WorkingDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seven working days, Sunday first. */
final class WorkingWeek {

    private static final int DAYS = 7;

    private WorkingWeek() {}

    /** Monday to Friday from nine to five. */
    static List<WorkingDay> usual() {
        var week = new ArrayList<WorkingDay>(DAYS);
        for (int day = 0; day < DAYS; day++) {
            boolean weekend = day == 0 || day == DAYS - 1;
            week.add(
                    weekend
                            ? new WorkingDay(day, true, null, null, null, null, false)
                            : new WorkingDay(day, false, 9, 0, 17, 0, false));
        }
        return week;
    }

    /**
     * The week with these days in place of its own. Days that make no sense are left out (chatwoot-resources 4.3).
     *
     * @param days null for none
     */
    static List<WorkingDay> with(List<WorkingDay> week, List<WorkingDay> days) {
        if (days == null) {
            return week;
        }
        var changed = new ArrayList<>(week);
        for (WorkingDay day : days) {
            normalized(day).ifPresent(valid -> changed.set(valid.dayOfWeek(), valid));
        }
        return changed;
    }

    private static Optional<WorkingDay> normalized(WorkingDay day) {
        if (day.dayOfWeek() < 0 || day.dayOfWeek() >= DAYS || (day.openAllDay() && day.closedAllDay())) {
            return Optional.empty();
        }
        if (day.openAllDay()) {
            return Optional.of(new WorkingDay(day.dayOfWeek(), false, 0, 0, 23, 59, true));
        }
        if (day.closedAllDay()) {
            return Optional.of(day);
        }
        boolean whole = in(day.openHour(), 23)
                && in(day.openMinutes(), 59)
                && in(day.closeHour(), 23)
                && in(day.closeMinutes(), 59);
        boolean forward = whole && day.openHour() * 60 + day.openMinutes() < day.closeHour() * 60 + day.closeMinutes();
        return forward ? Optional.of(day) : Optional.empty();
    }

    private static boolean in(Integer value, int highest) {
        return value != null && value >= 0 && value <= highest;
    }
}
