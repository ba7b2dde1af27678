package io.helpdesk.core.live;

import io.helpdesk.core.outbox.EventLog.Position;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A position as listeners hold it.
 *
 * @param at when everything before it had happened, in whole seconds: tells whether the log still has what came after
 */
record ResumeToken(Position position, Instant at) {

    private static final int RADIX = 36;
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-z]{1,13})-([0-9a-z]{1,13})-([0-9a-z]{1,11})");

    static String write(Position position, Instant at) {
        return Long.toString(position.writer(), RADIX) + "-" + Long.toString(position.id(), RADIX) + "-"
                + Long.toString(at.getEpochSecond(), RADIX);
    }

    /** Empty if it is none of ours. */
    static Optional<ResumeToken> read(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ResumeToken(
                    new Position(Long.parseLong(parts.group(1), RADIX), Long.parseLong(parts.group(2), RADIX)),
                    Instant.ofEpochSecond(Long.parseLong(parts.group(3), RADIX))));
        } catch (NumberFormatException | java.time.DateTimeException tooLarge) {
            return Optional.empty();
        }
    }
}
