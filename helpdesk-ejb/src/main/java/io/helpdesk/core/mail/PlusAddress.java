package io.helpdesk.core.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An inbox's address that names a conversation as well, for answers to come back to (RFC 5233). */
public final class PlusAddress {

    private static final Pattern FORM = Pattern.compile(
            "[^@]*\\+conv-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^@]+", Pattern.CASE_INSENSITIVE);

    private PlusAddress() {}

    public static String of(String address, UUID conversation) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+conv-" + conversation + address.substring(at);
    }

    public static Optional<UUID> conversationOf(String address) {
        var found = FORM.matcher(address.strip());
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
