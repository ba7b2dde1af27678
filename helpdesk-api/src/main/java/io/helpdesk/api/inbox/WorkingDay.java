package io.helpdesk.api.inbox;

/**
 * Opening hours of one weekday.
 *
 * @param dayOfWeek 0 for Sunday to 6 for Saturday
 * @param openHour 0 to 23, null when closed all day; likewise the other three
 */
public record WorkingDay(
        int dayOfWeek,
        boolean closedAllDay,
        Integer openHour,
        Integer openMinutes,
        Integer closeHour,
        Integer closeMinutes,
        boolean openAllDay) {}
