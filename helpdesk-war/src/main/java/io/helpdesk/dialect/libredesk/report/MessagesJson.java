package io.helpdesk.dialect.libredesk.report;

/** Messages, activities aside (libredesk-desk 6.1). */
public record MessagesJson(
        long totalMessages, long incomingMessages, long outgoingMessages, double messagesPerConversation) {}
