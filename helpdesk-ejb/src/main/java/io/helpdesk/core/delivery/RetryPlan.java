package io.helpdesk.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a failed delivery is tried again, and how long a target that fails is left in peace. Times only; nothing here
 * waits.
 */
final class RetryPlan {

    /** Failures in a row after which a target is left in peace. */
    static final int PAUSES_AFTER = 5;

    /** A target that may be disabled is, after so many failures in a row ... */
    static final int GIVES_UP_AFTER = 20;

    /** ... that took so long. */
    static final Duration GIVES_UP_NOT_BEFORE = Duration.ofHours(72);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration LONGEST_PAUSE_ASKED = Duration.ofHours(24);

    private final List<Duration> waits;
    private final DoubleSupplier chance;

    /** @param chance from 0 to 1 */
    RetryPlan(List<Duration> waits, DoubleSupplier chance) {
        this.waits = List.copyOf(waits);
        this.chance = chance;
    }

    /** @param seconds whole numbers with commas between them */
    static RetryPlan of(String seconds, DoubleSupplier chance) {
        try {
            return new RetryPlan(
                    Arrays.stream(seconds.split(","))
                            .map(text -> Duration.ofSeconds(Long.parseLong(text.strip())))
                            .toList(),
                    chance);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "helpdesk.webhooks.retries must be seconds with commas between them, not '" + seconds + "'", e);
        }
    }

    /**
     * The time of the next attempt, never before what the schedule says.
     *
     * @param attempts so far
     * @param pause what the receiver asked for, heard up to a day; null for nothing
     * @return empty once the schedule is at its end
     */
    Optional<Instant> next(int attempts, Instant now, Duration pause) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        var wait = waits.get(attempts - 1);
        var planned = now.plus(wait).plusMillis((long) (wait.toMillis() * chance.getAsDouble() / 5));
        if (pause == null) {
            return Optional.of(planned);
        }
        var wished = now.plus(pause.compareTo(LONGEST_PAUSE_ASKED) > 0 ? LONGEST_PAUSE_ASKED : pause);
        return Optional.of(wished.isAfter(planned) ? wished : planned);
    }

    /** Until when a target with so many failures in a row is left in peace; empty for not at all. */
    Optional<Instant> pause(int failures, Instant now) {
        if (failures < PAUSES_AFTER || waits.isEmpty()) {
            return Optional.empty();
        }
        long millis = waits.get(0).toMillis() << Math.min(16, failures - PAUSES_AFTER + 1);
        long bounded = Math.min(millis, LONGEST_PAUSE.toMillis());
        return Optional.of(now.plusMillis(bounded + (long) (bounded * chance.getAsDouble() / 5)));
    }
}
