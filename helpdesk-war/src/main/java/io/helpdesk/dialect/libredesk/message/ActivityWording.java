package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.message.Activity;
import java.util.Locale;

/** This wire's words for what happened to a conversation (libredesk 10.3). */
final class ActivityWording {

    /** Who acts when nobody in particular does. */
    static final String SYSTEM = "System";

    private ActivityWording() {}

    static String type(Activity activity) {
        return switch (activity.kind()) {
            case STATUS_CHANGED, NAMED_STATUS_SET, REOPENED_BY_CONTACT -> "status_change";
            case AGENT_ASSIGNED, AGENT_UNASSIGNED -> "assigned_user_change";
            case SELF_ASSIGNED -> "self_assign";
            case TEAM_ASSIGNED, TEAM_UNASSIGNED -> "assigned_team_change";
            case PRIORITY_CHANGED -> "priority_change";
            case LABELS_ADDED -> "tag_added";
            case LABELS_REMOVED -> "tag_removed";
            case MUTED -> "contact_blocked";
            case UNMUTED -> "contact_unblocked";
        };
    }

    static String content(Activity activity) {
        String actor = fullName(activity.actor() == null ? SYSTEM : activity.actor());
        String labels = String.join(", ", activity.labels());
        return switch (activity.kind()) {
            case STATUS_CHANGED -> actor + " marked the conversation as " + status(activity.subject());
            case NAMED_STATUS_SET -> actor + " marked the conversation as " + activity.subject();
            case REOPENED_BY_CONTACT -> fullName(SYSTEM) + " marked the conversation as Open";
            case AGENT_ASSIGNED -> "Assigned to " + fullName(activity.subject()) + " by " + actor;
            case SELF_ASSIGNED -> actor + " self-assigned this conversation";
            case AGENT_UNASSIGNED -> "Unassigned by " + actor;
            case TEAM_ASSIGNED -> "Assigned to " + activity.subject() + " team by " + actor;
            case TEAM_UNASSIGNED -> "Unassigned from " + activity.previous() + " team by " + actor;
            case PRIORITY_CHANGED -> actor + " set priority to " + priority(activity.subject());
            case LABELS_ADDED -> actor + " added tag " + labels;
            case LABELS_REMOVED -> actor + " removed tag " + labels;
            case MUTED -> actor + " blocked the contact";
            case UNMUTED -> actor + " unblocked the contact";
        };
    }

    /** First and last name with a blank between them, which stays when the last name is empty. */
    static String fullName(String name) {
        return name.indexOf(' ') < 0 ? name + " " : name;
    }

    private static String status(String status) {
        return switch (status) {
            case "pending" -> "Open";
            case "resolved by contact" -> "Resolved";
            default -> capital(status);
        };
    }

    private static String priority(String priority) {
        return priority == null ? "None" : capital(priority);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
