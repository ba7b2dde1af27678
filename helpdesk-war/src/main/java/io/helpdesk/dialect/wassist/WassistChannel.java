package io.helpdesk.dialect.wassist;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.ReplyWindow;
import java.util.Set;

/** What this wire can name of the kinds of channel: numbers on WhatsApp, and nothing else (wassist 10). */
public final class WassistChannel {

    /** How long after the customer's last message anything may be sent, of every conversation on this wire. */
    public static final ReplyWindow WINDOW = ReplyWindow.WHATSAPP;

    private static final Set<ChannelKind> NUMBERS = Set.of(ChannelKind.WHATSAPP);

    private WassistChannel() {}

    /** Whether the inbox is one of the organisation's numbers; others have no name here. */
    public static boolean isNumber(Inbox inbox) {
        return named(inbox.kind());
    }

    /** Whether inboxes of this kind are numbers. */
    public static boolean named(ChannelKind kind) {
        return NUMBERS.contains(kind);
    }
}
