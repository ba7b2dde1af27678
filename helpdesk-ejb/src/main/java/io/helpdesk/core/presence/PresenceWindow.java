package io.helpdesk.core.presence;

import java.time.Duration;
import java.time.Instant;

/** How long a sign of life counts. */
public final class PresenceWindow {

    /** A row that is this fresh is not written again. */
    static final Duration PRECISION = Duration.ofSeconds(5);

    /** Clients show themselves every 20 seconds (chatwoot-events 6.6), to within the precision, and may be late. */
    static final Duration LENGTH = Duration.ofSeconds(30);

    private PresenceWindow() {}

    /** Whoever showed themselves after this is there. */
    public static Instant since(Instant now) {
        return now.minus(LENGTH);
    }
}
