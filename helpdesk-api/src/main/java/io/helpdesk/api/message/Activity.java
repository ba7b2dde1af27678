package io.helpdesk.api.message;

import java.util.List;

/**
 * What an activity message tells, for dialects that word it themselves.
 *
 * @param actor name of who did it; null for the desk itself
 * @param subject who or what it was done with: the assignee's or team's name, the new status or priority in lower case;
 *     null when something was taken away
 * @param previous what was there before: the former team's name, the former priority; or null
 * @param labels the labels added or removed; empty otherwise
 */
public record Activity(Kind kind, String actor, String subject, String previous, List<String> labels) {

    /** What can happen to a conversation. */
    public enum Kind {
        STATUS_CHANGED,
        /** To one of the account's own, by its name. */
        NAMED_STATUS_SET,
        /** Reopened by a message of its contact. */
        REOPENED_BY_CONTACT,
        AGENT_ASSIGNED,
        SELF_ASSIGNED,
        AGENT_UNASSIGNED,
        TEAM_ASSIGNED,
        TEAM_UNASSIGNED,
        PRIORITY_CHANGED,
        LABELS_ADDED,
        LABELS_REMOVED,
        MUTED,
        UNMUTED
    }

    public Activity {
        labels = labels == null ? List.of() : List.copyOf(labels);
    }
}
