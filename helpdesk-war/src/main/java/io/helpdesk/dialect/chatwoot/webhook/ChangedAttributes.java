package io.helpdesk.dialect.chatwoot.webhook;

import io.helpdesk.api.event.FieldChange;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.push.TrackedFields;
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

    private static final Set<String> ENUMS = Set.of("status", "priority");
    private static final Set<String> TIMES =
            Set.of("snoozed_until", "waiting_since", "first_reply_at", "last_activity_at", TIME);

    /** Kept apart for this server's own lists; its attributes have them for this wire. */
    private static final Set<String> NOT_HERE = Set.of("type");

    record Values(Object previousValue, Object currentValue) {}

    private ChangedAttributes() {}

    /** Empty when no webhook is told. */
    static List<Map<String, Values>> ofConversation(List<FieldChange> changes) {
        return !TrackedFields.told(changes) ? List.of() : changes.stream()
                .flatMap(change -> change.field().equals(TIME) || change.field().equals("additional_attributes")
                        ? Stream.of(entry(change.field(), change))
                        : TrackedFields.name(change.field()).map(name -> entry(name, change)).stream())
                .toList();
    }

    /** Empty when nothing changed. */
    static List<Map<String, Values>> ofContact(List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> !NOT_HERE.contains(change.field()))
                .map(change -> entry(change.field(), change))
                .toList();
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
