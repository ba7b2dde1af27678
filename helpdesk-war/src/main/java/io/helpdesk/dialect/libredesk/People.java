package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.contact.Contact;

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

    /** Texts that are not there are null on this wire. */
    public static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
