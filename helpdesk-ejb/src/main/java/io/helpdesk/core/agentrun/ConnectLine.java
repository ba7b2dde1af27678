package io.helpdesk.core.agentrun;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a contact's client writes for them to choose an agent (wassist 8.3, {@code connectUrl}); no part of the talk. */
final class ConnectLine {

    private static final Pattern FORM =
            Pattern.compile("\\s*/connect:([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\s*");

    private ConnectLine() {}

    /** @param text may be null */
    static Optional<UUID> of(String text) {
        var found = FORM.matcher(text == null ? "" : text);
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
