package io.helpdesk.api.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * When a desk is at work, in the time zone of whoever uses these hours. Kept, and obeyed by nothing yet.
 *
 * @param description null for none
 * @param alwaysOpen whether the week and the holidays do not matter
 * @param week the days on which there is work, in their order; a day that is missing has none
 * @param holidays in the order in which they were given
 */
public record HoursDefinition(
        long id,
        long accountId,
        String name,
        String description,
        boolean alwaysOpen,
        Map<DayOfWeek, Opening> week,
        List<Holiday> holidays,
        Instant createdAt,
        Instant updatedAt) {

    /** From when to when on one day, in whole minutes; the end is after the beginning. */
    public record Opening(LocalTime opens, LocalTime closes) {}

    /** A day without work, once. */
    public record Holiday(String name, LocalDate date) {}
}
