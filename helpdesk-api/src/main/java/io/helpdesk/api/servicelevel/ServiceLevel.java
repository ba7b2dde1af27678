package io.helpdesk.api.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How soon contacts are answered and conversations resolved, as promised. Kept, and obeyed by nothing yet.
 *
 * @param description null for none
 * @param onlyInBusinessHours whether time counts only while the desk is at work
 * @param notices who is told, in the order in which they were given
 */
public record ServiceLevel(
        long id,
        long accountId,
        String name,
        String description,
        Promise promise,
        boolean onlyInBusinessHours,
        List<Notice> notices,
        Instant createdAt,
        Instant updatedAt) {

    /** By when, in whole seconds, at least a minute each; null where nothing is promised. */
    public record Promise(Duration firstResponse, Duration nextResponse, Duration resolution) {

        public boolean isEmpty() {
            return firstResponse == null && nextResponse == null && resolution == null;
        }
    }

    /** What is promised. */
    public enum Metric {
        FIRST_RESPONSE,
        NEXT_RESPONSE,
        RESOLUTION,
        /** Each of them. */
        ALL
    }

    /** That somebody is told. */
    public record Notice(Occasion occasion, Metric metric, Timing timing, Duration delay, List<Recipient> recipients) {

        /** Of what somebody is told. */
        public enum Occasion {
            WARNING,
            BREACH
        }

        /** When, seen from the deadline. */
        public enum Timing {
            IMMEDIATELY,
            BEFORE,
            AFTER
        }

        /** @param delay in whole seconds, at least a minute; null with {@code IMMEDIATELY} */
        public Notice {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Who is told.
     *
     * @param userId null for whoever the conversation is assigned to
     */
    public record Recipient(Long userId) {

        public static final Recipient ASSIGNEE = new Recipient(null);
    }
}
