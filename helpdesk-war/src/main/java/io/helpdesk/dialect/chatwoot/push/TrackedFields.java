package io.helpdesk.dialect.chatwoot.push;

import io.helpdesk.api.event.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of a conversation that make it count as updated (chatwoot-events 1.1), under the core's names and this wire's. */
public final class TrackedFields {

    private static final Map<String, String> NAMES = Map.of(
            "status", "status", "assignee", "assignee_id", "team", "team_id", "priority", "priority",
            "snoozed_until", "snoozed_until", "custom_attributes", "custom_attributes", "labels", "label_list",
            "waiting_since", "waiting_since", "first_reply_at", "first_reply_created_at");

    private TrackedFields() {}

    /** Whether any of the changes is one of them. */
    public static boolean told(List<FieldChange> changes) {
        return changes.stream().anyMatch(change -> NAMES.containsKey(change.field())
                || change.field().equals("additional_attributes") && change.after() instanceof Map<?, ?> attributes
                        && attributes.get("conversation_language") != null);
    }

    /** This wire's name; empty for what is not one of them by itself. */
    public static Optional<String> name(String field) {
        return Optional.ofNullable(NAMES.get(field));
    }
}
