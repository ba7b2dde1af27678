package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.inbox.WorkingDay;

/** A day of an inbox's hours, as events keep it. */
record WorkingDayPayload(
        int dayOfWeek,
        boolean closedAllDay,
        Integer openHour,
        Integer openMinutes,
        Integer closeHour,
        Integer closeMinutes,
        boolean openAllDay) {

    static WorkingDayPayload of(WorkingDay it) {
        return it == null
                ? null
                : new WorkingDayPayload(
                        it.dayOfWeek(),
                        it.closedAllDay(),
                        it.openHour(),
                        it.openMinutes(),
                        it.closeHour(),
                        it.closeMinutes(),
                        it.openAllDay());
    }

    WorkingDay restored() {
        return new WorkingDay(dayOfWeek, closedAllDay, openHour, openMinutes, closeHour, closeMinutes, openAllDay);
    }
}
