package io.helpdesk.api.conversation;

/** How many conversations there are: assigned to the caller, to anybody, to nobody, in all. */
public record ConversationCounts(long mine, long assigned, long unassigned, long all) {}
