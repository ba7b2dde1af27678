package io.helpdesk.api.conversation;

/** Where a conversation stands; the order is that of chatwoot-application 5.1. */
public enum ConversationStatus {
    OPEN,
    RESOLVED,
    PENDING,
    SNOOZED
}
