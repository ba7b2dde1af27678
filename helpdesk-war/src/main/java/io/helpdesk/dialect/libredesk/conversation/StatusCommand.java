package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.dialect.libredesk.GoDuration;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The status somebody wants to set (libredesk 10, 10.1).
 *
 * @param status empty for a name that is unknown
 * @param snooze how long to sleep, or null
 */
record StatusCommand(Optional<Status> status, Duration snooze) {

    static StatusCommand read(LibredeskBody body) {
        String name = body.text("status");
        String duration = body.text("snoozed_until");
        body.refuseUnlessDecoded();
        if (name.isEmpty()) {
            throw LibredeskRefusal.input("`status` empty");
        }
        Optional<Status> status = Status.named(name);
        if (status.equals(Optional.of(Status.SNOOZED)) && duration.isEmpty()) {
            throw LibredeskRefusal.input("`snoozed_until` empty");
        }
        Duration snooze = duration.isEmpty()
                ? null
                : GoDuration.parse(duration).orElseThrow(() -> LibredeskRefusal.input("Bad request"));
        return new StatusCommand(status, snooze);
    }

    boolean valid() {
        return status.isPresent() && !sleepsBackwards();
    }

    /** @throws LibredeskRefusal unless this is {@link #valid} */
    ConversationChange change(Instant now) {
        if (status.isPresent() && sleepsBackwards()) {
            throw LibredeskRefusal.input("Invalid snooze duration");
        }
        return switch (status.orElseThrow(LibredeskRefusal::badInput)) {
            case OPEN -> new ConversationChange.SetStatus(ConversationStatus.OPEN, null);
            case SNOOZED -> new ConversationChange.SetStatus(ConversationStatus.SNOOZED, now.plus(snooze));
            case RESOLVED -> new ConversationChange.SetStatus(ConversationStatus.RESOLVED, null);
            case CLOSED -> new ConversationChange.Close();
        };
    }

    private boolean sleepsBackwards() {
        return status.equals(Optional.of(Status.SNOOZED)) && (snooze.isNegative() || snooze.isZero());
    }
}
