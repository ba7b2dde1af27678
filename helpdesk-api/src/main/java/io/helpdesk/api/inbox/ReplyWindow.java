package io.helpdesk.api.inbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How long after a contact's last message it may be answered with anything but a template.
 *
 * @param length positive
 */
public record ReplyWindow(Duration length) {

    /** Of WhatsApp's own rules, for every number (whatsapp-cloud 2.2). */
    public static final ReplyWindow WHATSAPP = new ReplyWindow(Duration.ofHours(24));

    /** It is open for contacts whose last message came after this moment, and closed for all others. */
    public Instant openSince(Instant now) {
        return now.minus(length);
    }

    /**
     * What is left of it.
     *
     * @param lastIncomingAt of the contact's last message, or null if there was none
     * @return zero when it is closed, and before it has ever been open
     */
    public Duration left(Instant lastIncomingAt, Instant now) {
        if (lastIncomingAt == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, lastIncomingAt.plus(length));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
