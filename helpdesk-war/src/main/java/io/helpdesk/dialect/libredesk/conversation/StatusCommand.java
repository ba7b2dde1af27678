package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.dialect.libredesk.GoDuration;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.time.Duration;
import java.time.Instant;

/**
 * The status somebody wants to set (libredesk 10, 10.1).
 *
 * @param status by its name
 * @param snooze how long to sleep, or null
 */
record StatusCommand(String status, Duration snooze) {

    static StatusCommand read(LibredeskBody body) {
        String name = body.text("status");
        String duration = body.text("snoozed_until");
        body.refuseUnlessDecoded();
        if (name.isEmpty()) {
            throw LibredeskRefusal.input("`status` empty");
        }
        if (isSnooze(name) && duration.isEmpty()) {
            throw LibredeskRefusal.input("`snoozed_until` empty");
        }
        Duration snooze = duration.isEmpty()
                ? null
                : GoDuration.parse(duration).orElseThrow(() -> LibredeskRefusal.input("Bad request"));
        return new StatusCommand(name, snooze);
    }

    /** Whether it does not have to wake before it sleeps. */
    boolean isForward() {
        return !isSnooze(status) || !snooze.isNegative() && !snooze.isZero();
    }

    /** @param known the status that has the name */
    ConversationChange change(Status known, Instant now) {
        return known.change(snooze == null ? null : now.plus(snooze));
    }

    private static boolean isSnooze(String name) {
        return name.equals(Status.SNOOZED.label());
    }
}
