package io.helpdesk.api.conversation;

/** One part of an order; conversations without a value come last, ties are broken by key. */
public record Sort(ConversationField field, boolean descending) {}
