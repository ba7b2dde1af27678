package io.helpdesk.core.conversation.message;

import io.helpdesk.api.message.Activity;
import io.helpdesk.api.text.StorableText;

/** The words an activity is stored with (chatwoot-application 5.9); dialects may find their own. */
final class ActivityText {

    /** What the column takes; a thousand labels of the longest kind are more. */
    private static final int LONGEST = MessageRules.CONTENT;

    private ActivityText() {}

    static String of(Activity activity) {
        return StorableText.beginning(words(activity), LONGEST);
    }

    private static String words(Activity activity) {
        var actor = activity.actor() == null ? "System" : activity.actor();
        var subject = activity.subject();
        return switch (activity.kind()) {
            case STATUS_CHANGED -> status(subject, actor);
            case NAMED_STATUS_SET -> "Conversation was marked as " + subject + " by " + actor;
            case REOPENED_BY_CONTACT -> "System reopened the conversation due to a new incoming message.";
            case AGENT_ASSIGNED -> "Assigned to " + subject + " by " + actor;
            case SELF_ASSIGNED -> actor + " self-assigned this conversation";
            case AGENT_UNASSIGNED -> "Conversation unassigned by " + actor;
            case TEAM_ASSIGNED -> "Assigned to " + subject + " by " + actor;
            case TEAM_UNASSIGNED -> "Unassigned from " + activity.previous() + " by " + actor;
            case PRIORITY_CHANGED -> priority(activity, actor);
            case LABELS_ADDED -> actor + " added " + String.join(", ", activity.labels());
            case LABELS_REMOVED -> actor + " removed " + String.join(", ", activity.labels());
            case MUTED -> actor + " has muted the conversation";
            case UNMUTED -> actor + " has unmuted the conversation";
        };
    }

    private static String status(String status, String actor) {
        return switch (status) {
            case "open" -> "Conversation was reopened by " + actor;
            case "pending" -> "Conversation was marked as pending by " + actor;
            case "snoozed" -> "Conversation was snoozed by " + actor;
            case "resolved by contact" -> "Conversation was resolved by " + capitalised(actor);
            default -> "Conversation was marked resolved by " + actor;
        };
    }

    private static String priority(Activity activity, String actor) {
        if (activity.subject() == null) {
            return actor + " removed the priority";
        }
        return activity.previous() == null
                ? actor + " set the priority to " + activity.subject()
                : actor + " changed the priority from " + activity.previous() + " to " + activity.subject();
    }

    /** First letter upper case, all others lower case (chatwoot-events 1.2). */
    private static String capitalised(String name) {
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
