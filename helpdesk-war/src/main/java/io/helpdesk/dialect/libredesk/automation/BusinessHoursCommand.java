package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.hours.HoursDefinition.Holiday;
import io.helpdesk.api.hours.HoursDefinition.Opening;
import io.helpdesk.api.hours.SaveHoursDefinition;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads business hours (libredesk-resources 10). What is left out is empty, and no description is none. */
final class BusinessHoursCommand {

    /** As the original reads them when it counts with them. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private BusinessHoursCommand() {}

    /** @throws LibredeskRefusal 400 for what cannot be decoded, or is no day, time or date */
    static SaveHoursDefinition read(LibredeskBody body) {
        var name = body.text("name");
        var description = body.text("description");
        boolean alwaysOpen = body.flag("is_always_open");
        var hours = body.object("hours");
        var holidays = body.objects("holidays");
        body.refuseUnlessDecoded();
        return new SaveHoursDefinition(
                name,
                Optional.of(description).filter(text -> !text.isEmpty()),
                alwaysOpen,
                week(hours),
                holidays.stream().map(BusinessHoursCommand::holiday).toList());
    }

    private static Map<DayOfWeek, Opening> week(Map<String, Object> hours) {
        var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        hours.forEach((name, opening) -> week.put(day(name), opening(opening)));
        return week;
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(name))
                .findFirst()
                .orElseThrow(LibredeskRefusal::badInput);
    }

    private static Opening opening(Object sent) {
        if (!(sent instanceof Map<?, ?> opening)) {
            throw LibredeskRefusal.badInput();
        }
        return new Opening(time(opening.get("open")), time(opening.get("close")));
    }

    private static LocalTime time(Object sent) {
        try {
            return LocalTime.parse(String.valueOf(sent), TIME);
        } catch (DateTimeException none) {
            throw LibredeskRefusal.badInput();
        }
    }

    private static Holiday holiday(Map<String, Object> sent) {
        try {
            var name = sent.get("name");
            return new Holiday(
                    name instanceof String text ? text : "", LocalDate.parse(String.valueOf(sent.get("date"))));
        } catch (DateTimeException none) {
            throw LibredeskRefusal.badInput();
        }
    }
}
