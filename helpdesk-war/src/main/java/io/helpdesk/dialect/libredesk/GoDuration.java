package io.helpdesk.dialect.libredesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as this wire writes them: {@code 30m}, {@code 1h30m}, {@code 1.5h}; there are no days (libredesk 10.1). */
public final class GoDuration {

    private static final Pattern WHOLE =
            Pattern.compile("([-+]?)((?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+|0)");
    private static final Pattern PART = Pattern.compile("([0-9.]+)([^0-9.]+)");
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "\u00b5s", 1_000L,
            "\u03bcs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);
    private static final int MAX_LENGTH = 200;

    private GoDuration() {}

    /** Empty when the text is no duration, or none that fits into 292 years. */
    public static Optional<Duration> parse(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (text.length() > MAX_LENGTH || !whole.matches()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(whole.group(2));
        while (part.find()) {
            BigDecimal nanos = BigDecimal.valueOf(NANOS.get(part.group(2)));
            sum = sum.add(new BigDecimal(part.group(1)).multiply(nanos).setScale(0, RoundingMode.DOWN));
        }
        if (sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        Duration duration = Duration.ofNanos(sum.longValue());
        return Optional.of(whole.group(1).equals("-") ? duration.negated() : duration);
    }

    /** In the largest unit that says all of it: {@code 8h}, {@code 90m}, {@code 75s}; parts of a second are left out. */
    public static String write(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
