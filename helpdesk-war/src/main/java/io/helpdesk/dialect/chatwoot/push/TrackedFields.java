package io.helpdesk.dialect.chatwoot.push;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of a conversation that make it count as updated (chatwoot-events 1.1), under the core's names and this wire's. */
public final class TrackedFields {

    private static final Map<ConversationField, String> NAMES = Map.of(
            ConversationField.STATUS,
            "status",
            ConversationField.ASSIGNEE,
            "assignee_id",
            ConversationField.TEAM,
            "team_id",
            ConversationField.PRIORITY,
            "priority",
            ConversationField.SNOOZED_UNTIL,
            "snoozed_until",
            ConversationField.CUSTOM_ATTRIBUTES,
            "custom_attributes",
            ConversationField.LABELS,
            "label_list",
            ConversationField.WAITING_SINCE,
            "waiting_since",
            ConversationField.FIRST_REPLY_AT,
            "first_reply_created_at");

    private TrackedFields() {}

    /** Whether any of the changes is one of them. */
    public static boolean told(List<FieldChange<ConversationField>> changes) {
        return changes.stream()
                .anyMatch(change -> NAMES.containsKey(change.field())
                        || change.field() == ConversationField.ADDITIONAL_ATTRIBUTES
                                && change.after() instanceof Map<?, ?> attributes
                                && attributes.get("conversation_language") != null);
    }

    /** This wire's name; empty for what is not one of them by itself. */
    public static Optional<String> name(ConversationField field) {
        return Optional.ofNullable(NAMES.get(field));
    }
}
