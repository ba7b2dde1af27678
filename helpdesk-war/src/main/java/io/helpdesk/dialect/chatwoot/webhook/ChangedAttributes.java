package io.helpdesk.dialect.chatwoot.webhook;

import io.helpdesk.api.event.FieldChange;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code changed_attributes}: one object for each (chatwoot-events 2.4). */
final class ChangedAttributes {

    private static final String TIME = "updated_at";

    /** What makes a change of a conversation known (chatwoot-events 1.1), under this wire's names. */
    private static final Map<String, String> CONVERSATION = Map.of(
            "status", "status", "assignee", "assignee_id", "team", "team_id", "priority", "priority",
            "snoozed_until", "snoozed_until", "custom_attributes", "custom_attributes", "labels", "label_list",
            "waiting_since", "waiting_since", "first_reply_at", "first_reply_created_at");

    private static final Set<String> ENUMS = Set.of("status", "priority");
    private static final Set<String> TIMES =
            Set.of("snoozed_until", "waiting_since", "first_reply_at", "last_activity_at", TIME);

    /** Kept apart for this server's own lists; its attributes have them for this wire. */
    private static final Set<String> NOT_HERE = Set.of("type");

    record Values(Object previousValue, Object currentValue) {}

    private ChangedAttributes() {}

    /** Empty when no webhook is told. */
    static List<Map<String, Values>> ofConversation(List<FieldChange> changes) {
        boolean told = changes.stream().anyMatch(ChangedAttributes::told);
        return !told ? List.of() : changes.stream()
                .flatMap(change -> change.field().equals(TIME) || change.field().equals("additional_attributes")
                        ? Stream.of(entry(change.field(), change))
                        : Stream.ofNullable(CONVERSATION.get(change.field())).map(name -> entry(name, change)))
                .toList();
    }

    /** Empty when nothing changed. */
    static List<Map<String, Values>> ofContact(List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> !NOT_HERE.contains(change.field()))
                .map(change -> entry(change.field(), change))
                .toList();
    }

    private static boolean told(FieldChange change) {
        return CONVERSATION.containsKey(change.field())
                || change.field().equals("additional_attributes") && change.after() instanceof Map<?, ?> attributes
                        && attributes.get("conversation_language") != null;
    }

    private static Map<String, Values> entry(String name, FieldChange change) {
        var entry = new LinkedHashMap<String, Values>();
        entry.put(name, new Values(value(change.field(), change.before()), value(change.field(), change.after())));
        return entry;
    }

    private static Object value(String field, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (ENUMS.contains(field)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return TIMES.contains(field) ? ChatwootTimes.iso(Instant.parse(text)) : text;
    }
}
