package io.helpdesk.core.mail.incoming;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as Libredesk writes them: {@code 48h}, {@code 1h30m}, {@code 300ms}. */
final class GoDuration {

    private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,9}(?:ms|h|m|s))+");
    private static final Pattern PART = Pattern.compile("(\\d+)(ms|h|m|s)");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    private GoDuration() {}

    /** Between a second and ten years; empty for null and what is none. */
    static Optional<Duration> read(String text) {
        if (text == null || !WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        var sum = PART.matcher(text)
                .results()
                .map(part -> of(Long.parseLong(part.group(1)), part.group(2)))
                .reduce(Duration.ZERO, Duration::plus);
        return Optional.of(sum.compareTo(SHORTEST) < 0 ? SHORTEST : sum.compareTo(LONGEST) > 0 ? LONGEST : sum);
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "h" -> Duration.ofHours(number);
            case "m" -> Duration.ofMinutes(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMillis(number);
        };
    }
}
