package io.helpdesk.api.status;

import io.helpdesk.api.conversation.ConversationStatus;

/** What a status is to be called, and which state it is a name of: open, snoozed or resolved. */
public record SaveNamedStatus(String name, ConversationStatus state) {}
