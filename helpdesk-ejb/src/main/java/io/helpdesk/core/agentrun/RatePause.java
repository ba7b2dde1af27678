package io.helpdesk.core.agentrun;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a server of models wants to be left in peace (agent-brain 5). */
final class RatePause {

    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h)");
    private static final Pattern WRITTEN = Pattern.compile("(?:\\d+(?:\\.\\d+)?(?:ms|s|m|h))+");

    private RatePause() {}

    /** The first that can be read of what it says. */
    static Optional<Duration> of(Map<String, String> headers, Instant now) {
        return Stream.of(
                        Optional.ofNullable(headers.get("retry-after-ms")).flatMap(RatePause::millis),
                        Optional.ofNullable(headers.get("retry-after")).flatMap(text -> after(text, now)),
                        Optional.ofNullable(headers.get("x-ratelimit-reset-requests"))
                                .flatMap(RatePause::written),
                        Optional.ofNullable(headers.get("x-ratelimit-reset-tokens"))
                                .flatMap(RatePause::written))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Duration> millis(String text) {
        return text.matches("\\d{1,9}(\\.\\d+)?")
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text))))
                : Optional.empty();
    }

    /** Seconds, or a date. */
    private static Optional<Duration> after(String text, Instant now) {
        if (text.matches("\\d{1,6}(\\.\\d+)?")) {
            return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
        }
        try {
            var at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** {@code 1s}, {@code 6m0s}, {@code 20ms}. */
    private static Optional<Duration> written(String text) {
        if (text.length() > 40 || !WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        double millis = PART.matcher(text)
                .results()
                .mapToDouble(part -> Double.parseDouble(part.group(1)) * unit(part.group(2)))
                .sum();
        return Optional.of(Duration.ofMillis((long) Math.ceil(millis)));
    }

    private static long unit(String name) {
        return switch (name) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }
}
