package io.helpdesk.dialect.chatwoot.webhook;

/**
 * Who writes where (chatwoot-events 3.4).
 *
 * @param isPrivate whether it is going to be a note
 */
record TypingHook(HookSender user, ConversationPayload conversation, boolean isPrivate) {}
