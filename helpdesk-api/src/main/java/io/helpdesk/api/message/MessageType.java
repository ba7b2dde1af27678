package io.helpdesk.api.message;

/** Which way a message goes. */
public enum MessageType {
    /** From the contact. */
    INCOMING,
    /** To the contact, or a private note among agents. */
    OUTGOING,
    /** What happened to the conversation. */
    ACTIVITY,
    /** Sent by the desk itself: greeting, out of office, survey. */
    TEMPLATE
}
