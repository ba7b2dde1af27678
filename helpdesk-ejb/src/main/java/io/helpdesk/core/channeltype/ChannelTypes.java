package io.helpdesk.core.channeltype;

import io.helpdesk.api.inbox.ChannelKind;

/** The type behind each kind, the only place that goes from one to the other. */
public final class ChannelTypes {

    private static final ChannelType API = new ApiChannel();
    private static final ChannelType EMAIL = new EmailChannel();
    private static final ChannelType WHATSAPP = new WhatsAppChannel();
    private static final ChannelType WEB_WIDGET = new WebWidgetChannel();

    private ChannelTypes() {}

    public static ChannelType of(ChannelKind kind) {
        // no default: a kind without a type does not compile
        return switch (kind) {
            case API -> API;
            case EMAIL -> EMAIL;
            case WHATSAPP -> WHATSAPP;
            case WEB_WIDGET -> WEB_WIDGET;
        };
    }
}
