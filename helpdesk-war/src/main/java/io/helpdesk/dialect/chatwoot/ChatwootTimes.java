package io.helpdesk.dialect.chatwoot;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** The four ways this wire writes a time (chatwoot-application 0.3). */
public final class ChatwootTimes {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** No time of a client lies beyond this one; databases differ in what they still store. */
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private ChatwootTimes() {}

    /** A time in Unix seconds; empty if it lies outside the years this wire can write. */
    static Optional<Instant> ofSeconds(long seconds) {
        return seconds >= 0 && seconds <= LAST_SECOND ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
    }

    /** A time as people write it: date, or date and time, with an offset or in UTC; empty if it is none. */
    static Optional<Instant> parse(String text) {
        String iso = text.strip()
                .replaceFirst("\\s*(UTC|GMT)$", "Z")
                .replaceFirst("^(\\S+) +(\\d)", "$1T$2")
                .replaceFirst("\\s*([+-]\\d\\d):?(\\d\\d)$", "$1:$2");
        if (iso.matches("\\d{4}-\\d\\d-\\d\\d")) {
            iso += "T00:00:00";
        }
        try {
            TemporalAccessor parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            Instant time = parsed instanceof OffsetDateTime at
                    ? at.toInstant()
                    : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
            return ofSeconds(time.getEpochSecond()).map(whole -> time.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Unix seconds, 0 when unset. */
    public static long secondsOrZero(Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }

    /** Unix seconds, left out when unset. */
    public static Optional<Long> seconds(Instant time) {
        return Optional.ofNullable(time).map(Instant::getEpochSecond);
    }

    /** Unix seconds with a fraction of at least one digit. */
    public static BigDecimal fraction(Instant time) {
        var seconds = BigDecimal.valueOf(time.getEpochSecond())
                .add(BigDecimal.valueOf(time.getNano() / 1000, 6))
                .stripTrailingZeros();
        return seconds.scale() < 1 ? seconds.setScale(1) : seconds;
    }

    /** ISO 8601 in UTC with milliseconds, or null. */
    public static String iso(Instant time) {
        return time == null ? null : ISO.format(time);
    }
}
