package io.helpdesk.core.search;

/** Where a message is. */
record MessageKey(long accountId, long conversationId, long id) {}
