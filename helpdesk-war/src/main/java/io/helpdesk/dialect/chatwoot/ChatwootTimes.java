package io.helpdesk.dialect.chatwoot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The four ways this wire writes a time (chatwoot-application 0.3). */
public final class ChatwootTimes {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ChatwootTimes() {}

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
