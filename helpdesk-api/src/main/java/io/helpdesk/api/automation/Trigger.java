package io.helpdesk.api.automation;

/** What has a rule look at a conversation. Stored: constants are never renamed. */
public enum Trigger {
    /** A contact began it, and their message is stored. */
    CONTACT_STARTED,
    /** Somebody else began it. */
    DESK_STARTED,
    /** It became open, and was not new. */
    REOPENED,
    RESOLVED,
    /** It was given to an agent. */
    AGENT_ASSIGNED,
    /** It was given to a team. */
    TEAM_ASSIGNED,
    /** It has another agent, or none any more. */
    ASSIGNEE_CHANGED,
    TEAM_CHANGED,
    STATUS_CHANGED,
    SNOOZE_CHANGED,
    PRIORITY_CHANGED,
    ATTRIBUTES_CHANGED,
    LABELS_CHANGED,
    /** Since when its contact waits is another time. */
    WAITING_CHANGED,
    FIRST_REPLY,
    LANGUAGE_CHANGED,
    INCOMING_MESSAGE,
    /** A reply to the contact. */
    OUTGOING_MESSAGE,
    NOTE,
    TEMPLATE_MESSAGE,
    /** An hour has passed. */
    HOUR
}
