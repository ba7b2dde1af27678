package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/**
 * A time, or a whole day in UTC, the application's time zone here.
 *
 * @param day whether a plain date was given
 */
record TimeSpan(Instant from, boolean day) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][X]")
            .toFormatter();
    private static final int LAST_YEAR = 9999;

    static TimeSpan parse(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return checked(LocalDate.parse(text).atStartOfDay(), ZoneOffset.UTC, true);
            }
            TemporalAccessor time = TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime offset
                    ? checked(offset.toLocalDateTime(), offset.getOffset(), false)
                    : checked((LocalDateTime) time, ZoneOffset.UTC, false);
        } catch (DateTimeException e) {
            throw LibredeskRefusal.badInput();
        }
    }

    /** Where the next day begins. */
    Instant end() {
        return from.plus(Duration.ofDays(1));
    }

    /** No database takes every year that can be written. */
    private static TimeSpan checked(LocalDateTime time, ZoneOffset zone, boolean day) {
        if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
            throw LibredeskRefusal.badInput();
        }
        return new TimeSpan(time.toInstant(zone), day);
    }
}
