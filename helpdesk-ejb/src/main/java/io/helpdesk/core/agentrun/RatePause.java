package io.helpdesk.core.agentrun;

import io.helpdesk.core.network.RetryAfter;
import java.time.Duration;
import java.time.Instant;
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

    private static Optional<Duration> after(String text, Instant now) {
        return Optional.ofNullable(RetryAfter.read(text, now)).map(asked -> asked.isNegative() ? Duration.ZERO : asked);
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
