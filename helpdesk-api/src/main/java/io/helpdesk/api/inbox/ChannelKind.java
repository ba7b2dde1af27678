package io.helpdesk.api.inbox;

/** The kinds of inbox. */
public enum ChannelKind {
    API,
    EMAIL,
    WHATSAPP,
    WEB_WIDGET
}
