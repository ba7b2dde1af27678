package io.helpdesk.api.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** One thing a caller may change about a conversation. */
public sealed interface ConversationChange {

    /** @param snoozedUntil kept only with {@code SNOOZED}; null to sleep until somebody writes */
    record SetStatus(ConversationStatus status, Instant snoozedUntil) implements ConversationChange {}

    /** Open becomes resolved, everything else open. */
    record ToggleStatus() implements ConversationChange {}

    /** Resolved, and closed for good. */
    record Close() implements ConversationChange {}

    /** Assigns it to the calling user if it is open after the changes before this one. */
    record ClaimIfOpen() implements ConversationChange {}

    /** @param priority null to clear */
    record SetPriority(Priority priority) implements ConversationChange {}

    /** @param agentId null to unassign; must be a member of the account */
    record AssignAgent(Long agentId) implements ConversationChange {}

    /**
     * @param teamId null to take it from its team
     * @param clearsAssignee whether a new team always starts without an assignee; else one who is in the team stays, and
     *     if none stays, a team with auto-assignment picks one
     */
    record AssignTeam(Long teamId, boolean clearsAssignee) implements ConversationChange {}

    record ReplaceLabels(Set<String> labels) implements ConversationChange {}

    record AddLabels(Set<String> labels) implements ConversationChange {}

    record RemoveLabels(Set<String> labels) implements ConversationChange {}

    record ReplaceCustomAttributes(Map<String, Object> attributes) implements ConversationChange {}

    record SetAdditionalAttributes(Map<String, Object> attributes) implements ConversationChange {}

    /** @param botId null for none */
    record SetBot(Long botId) implements ConversationChange {}

    /** The contact read it: outgoing messages up to now count as read. */
    record SeenByContact() implements ConversationChange {}

    /** Agents looked at it; the calling user's own mark moves too. */
    record SeenByAgents() implements ConversationChange {}
}
