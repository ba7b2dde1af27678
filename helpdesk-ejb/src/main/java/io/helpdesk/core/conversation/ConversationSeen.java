package io.helpdesk.core.conversation;

import java.time.Instant;

/**
 * Agents looked at what a contact had written since they did before; fired as a CDI event in the transaction that says so. Nobody is told of
 * it by the event log: it says nothing that others would have to know later.
 */
public record ConversationSeen(ConversationEntity conversation, Instant at) {}
