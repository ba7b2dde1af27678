package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.hours.HoursDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Business hours (libredesk-resources 10). */
public record BusinessHoursJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String description,
        boolean isAlwaysOpen,
        List<HolidayJson> holidays,
        Map<String, OpeningJson> hours) {

    /** @param date {@code 2027-01-01} */
    public record HolidayJson(String name, String date) {

        private HolidayJson(String name, LocalDate date) {
            this(name, date.toString());
        }
    }

    /** Both as {@code 09:00}. */
    public record OpeningJson(String open, String close) {

        private OpeningJson(LocalTime open, LocalTime close) {
            this(open.toString(), close.toString());
        }
    }

    static BusinessHoursJson of(HoursDefinition hours) {
        var week = new LinkedHashMap<String, OpeningJson>();
        hours.week()
                .forEach((day, opening) -> week.put(
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        new OpeningJson(opening.opens(), opening.closes())));
        return new BusinessHoursJson(
                hours.id(),
                hours.createdAt(),
                hours.updatedAt(),
                hours.name(),
                hours.description(),
                hours.alwaysOpen(),
                hours.holidays().stream()
                        .map(each -> new HolidayJson(each.name(), each.date()))
                        .toList(),
                week);
    }
}
