package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.inbox.ChannelKind;

/** How this wire names the kinds of inbox; the last two are additions. */
public final class Channels {

    private Channels() {}

    public static String name(ChannelKind kind) {
        return switch (kind) {
            case EMAIL -> "email";
            case WEB_WIDGET -> "livechat";
            case API -> "api";
            case WHATSAPP -> "whatsapp";
        };
    }
}
