package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.file.Picture;
import io.helpdesk.web.PublicAddress;

/** What this wire calls people and their availability. */
public final class People {

    private People() {}

    /** A live-chat visitor is somebody without an address. */
    public static String type(Contact contact) {
        return contact.type() == Contact.Type.VISITOR && contact.email() == null ? "visitor" : "contact";
    }

    public static String availability(Availability presence) {
        return switch (presence) {
            case ONLINE -> "online";
            case BUSY -> "away_manual";
            case OFFLINE -> "offline";
        };
    }

    /** Where a picture can be fetched by who is known here; null without one. */
    public static String picture(String address) {
        return Picture.of(address)
                .map(kept -> PublicAddress.doorMount() + "/uploads/" + kept.uuid())
                .orElse(orNull(address));
    }

    /** Texts that are not there are null on this wire. */
    public static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
