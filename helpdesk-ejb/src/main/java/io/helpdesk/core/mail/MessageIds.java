package io.helpdesk.core.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names of our mails (RFC 5322, 3.6.4), without the angle brackets, as source ids are stored. Each is made of its message, so
 * that a mail that leaves twice has one name.
 */
public final class MessageIds {

    private static final Pattern OURS =
            Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^@>]+>?", Pattern.CASE_INSENSITIVE);

    private MessageIds() {}

    /** @param address whose domain it has */
    public static String of(UUID message, String address) {
        return message + "@" + address.substring(address.lastIndexOf('@') + 1);
    }

    /** The message that may have left under this name, if it is one of ours. */
    public static Optional<UUID> messageOf(String id) {
        var ours = OURS.matcher(id.strip());
        return ours.matches() ? Optional.of(UUID.fromString(ours.group(1))) : Optional.empty();
    }
}
