package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.core.conversation.message.ProviderReport.Share;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A part of a message by the name that goes with it: the message's UUID, and the number behind it where there are several.
 *
 * @param part from 1
 * @param several whether the message has other parts
 */
public record PartName(UUID message, int part, boolean several) {

    /** In the name of a delivery, for any but the first with its number behind. */
    private static final String DELIVERY = "message";

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/(\\d{1,3}))?");

    /** Empty if it is no name of ours. */
    public static Optional<PartName> read(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        var message = UUID.fromString(found.group(1));
        return Optional.of(
                found.group(2) == null
                        ? new PartName(message, 1, false)
                        : new PartName(message, Integer.parseInt(found.group(2)), true));
    }

    static String ofDelivery(int part) {
        return part == 1 ? DELIVERY : DELIVERY + "/" + part;
    }

    /** @param name of a delivery of a message */
    static int part(String name) {
        return name.equals(DELIVERY) ? 1 : Integer.parseInt(name.substring(DELIVERY.length() + 1));
    }

    public Share share() {
        if (!several) {
            return Share.WHOLE;
        }
        return part == 1 ? Share.FIRST_PART : Share.FURTHER_PART;
    }

    String written() {
        return several ? message + "/" + part : message.toString();
    }
}
