package io.helpdesk.core.whatsapp.outgoing;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That somebody at the desk has read what a contact wrote, or is writing: told once, and not worth telling later.
 *
 * @param typing whether the contact sees that somebody writes; then it is read as well (whatsapp-cloud 2.5)
 */
record Signal(long conversationId, boolean typing, Instant at) {

    /** What its delivery is called. */
    static final String NAME = "signal";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}) (read|typing) (\\S+)");

    String written() {
        return conversationId + (typing ? " typing " : " read ") + at;
    }

    static Optional<Signal> read(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches()
                ? Optional.of(new Signal(
                        Long.parseLong(found.group(1)), found.group(2).equals("typing"), Instant.parse(found.group(3))))
                : Optional.empty();
    }
}
