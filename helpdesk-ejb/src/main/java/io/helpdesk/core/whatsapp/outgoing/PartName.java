package io.helpdesk.core.whatsapp.outgoing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A part of a message by the name that goes with it: the message's UUID, for any but the first with its number behind.
 *
 * @param part from 1
 */
public record PartName(UUID message, int part) {

    /** In the name of a delivery, for any but the first with its number behind. */
    private static final String DELIVERY = "message";

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/(\\d{1,3}))?");

    /** Empty if it is no name of ours. */
    public static Optional<PartName> read(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches()
                ? Optional.of(new PartName(
                        UUID.fromString(found.group(1)), found.group(2) == null ? 1 : Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    static String ofDelivery(int part) {
        return part == 1 ? DELIVERY : DELIVERY + "/" + part;
    }

    /** @param name of a delivery of a message */
    static int part(String name) {
        return name.equals(DELIVERY) ? 1 : Integer.parseInt(name.substring(DELIVERY.length() + 1));
    }

    String written() {
        return part == 1 ? message.toString() : message + "/" + part;
    }
}
