package io.helpdesk.core.inbox;

import java.util.Optional;

/** The limit in hours that an Api inbox may set on answering (chatwoot-client 5.1), as clients write it: 24, "24", 0.5. */
final class ReplyWindow {

    static final String KEY = "agent_reply_time_window";

    private ReplyWindow() {}

    static Optional<Double> hours(Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        if (value instanceof String text && !text.isBlank()) {
            try {
                return Optional.of(Double.valueOf(text.strip()));
            } catch (NumberFormatException notANumber) {
                // clients may put anything there; what is no number is no limit, and refused when it is written
                return Optional.of(0d);
            }
        }
        return Optional.empty();
    }
}
