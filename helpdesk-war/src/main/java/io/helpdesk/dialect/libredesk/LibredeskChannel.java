package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.inbox.ChannelKind;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of channel as this wire names them, the only place that tells them apart; the last two are additions. */
public enum LibredeskChannel {
    EMAIL(ChannelKind.EMAIL, "email"),
    LIVECHAT(ChannelKind.WEB_WIDGET, "livechat"),
    API(ChannelKind.API, "api"),
    WHATSAPP(ChannelKind.WHATSAPP, "whatsapp");

    private final ChannelKind kind;
    private final String wireName;

    LibredeskChannel(ChannelKind kind, String wireName) {
        this.kind = kind;
        this.wireName = wireName;
    }

    /** What this wire makes of a kind; all have a name here. */
    public static LibredeskChannel of(ChannelKind kind) {
        return Arrays.stream(values())
                .filter(one -> one.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The kind of this name. */
    public static Optional<LibredeskChannel> named(String name) {
        return Arrays.stream(values()).filter(one -> one.wireName.equals(name)).findFirst();
    }

    /** What the desk calls it. */
    public ChannelKind kind() {
        return kind;
    }

    /** How a kind is written. */
    public static String name(ChannelKind kind) {
        return of(kind).wireName;
    }

    /** Whether it is mail: conversations can be opened in it, replies need recipients, servers are shown. */
    public boolean mail() {
        return this == EMAIL;
    }

    /** Whether it knows who is there: only live chat does. */
    public boolean knowsPresence() {
        return this == LIVECHAT;
    }
}
