package io.helpdesk.core.agentrun;

/**
 * An agent is done with what it was asked, in the transaction in which it is.
 *
 * @param failure why it did not say anything, or would not have been heard; null if it was its turn, also if it said nothing
 */
public record AgentRunEnded(long accountId, long conversationId, String failure) {}
