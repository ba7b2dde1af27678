package io.helpdesk.core.channeltype;

import io.helpdesk.api.inbox.ReplyWindow;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The limit in hours that an Api inbox may set on answering (chatwoot-client 5.1), as clients write it: 24, "24", 0.5. */
final class WindowHours {

    static final String KEY = "agent_reply_time_window";

    /** A century: no clock can add a window such as 1e300 to a time. */
    private static final double LONGEST = 100 * 366 * 24;

    private WindowHours() {}

    /** @param settings of the channel */
    static Optional<ReplyWindow> window(Map<String, Object> settings) {
        return hours(settings).map(hours -> new ReplyWindow(Duration.ofSeconds((long) (hours * 3600))));
    }

    /** @return 0 for what is no number */
    static Optional<Double> hours(Map<String, Object> settings) {
        return settings.get(ApiChannel.ADDITIONAL_ATTRIBUTES) instanceof Map<?, ?> attributes
                ? hours(attributes.get(KEY))
                : Optional.empty();
    }

    private static Optional<Double> hours(Object value) {
        if (value instanceof Number number) {
            return Optional.of(bounded(number.doubleValue()));
        }
        if (value instanceof String text && !text.isBlank()) {
            try {
                return Optional.of(bounded(Double.parseDouble(text.strip())));
            } catch (NumberFormatException notANumber) {
                // clients may put anything there; what is no number is no limit, and refused when it is written
                return Optional.of(0d);
            }
        }
        return Optional.empty();
    }

    private static double bounded(double hours) {
        return Math.min(hours, LONGEST);
    }
}
