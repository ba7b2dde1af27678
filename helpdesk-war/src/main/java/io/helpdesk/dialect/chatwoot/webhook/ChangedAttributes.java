package io.helpdesk.dialect.chatwoot.webhook;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.ContactField;
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

    private static final Set<Enum<?>> ENUMS = Set.of(ConversationField.STATUS, ConversationField.PRIORITY);
    private static final Set<Enum<?>> TIMES = Set.of(
            ConversationField.SNOOZED_UNTIL,
            ConversationField.WAITING_SINCE,
            ConversationField.FIRST_REPLY_AT,
            ConversationField.UPDATED_AT,
            ContactField.LAST_ACTIVITY_AT,
            ContactField.UPDATED_AT);

    record Values(Object previousValue, Object currentValue) {}

    private ChangedAttributes() {}

    /** Empty when no webhook is told. */
    static List<Map<String, Values>> ofConversation(List<FieldChange<ConversationField>> changes) {
        return !TrackedFields.told(changes)
                ? List.of()
                : changes.stream()
                        .flatMap(change -> change.field() == ConversationField.UPDATED_AT
                                        || change.field() == ConversationField.ADDITIONAL_ATTRIBUTES
                                ? Stream.of(entry(change.field().word(), change))
                                : TrackedFields.name(change.field()).map(name -> entry(name, change)).stream())
                        .toList();
    }

    /** Empty when nothing changed. The type is kept apart for this server's own lists; the attributes have it for this wire. */
    static List<Map<String, Values>> ofContact(List<FieldChange<ContactField>> changes) {
        return changes.stream()
                .filter(change -> change.field() != ContactField.TYPE)
                .map(change -> entry(change.field().word(), change))
                .toList();
    }

    private static Map<String, Values> entry(String name, FieldChange<?> change) {
        var entry = new LinkedHashMap<String, Values>();
        entry.put(name, new Values(value(change.field(), change.before()), value(change.field(), change.after())));
        return entry;
    }

    private static Object value(Enum<?> field, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (ENUMS.contains(field)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return TIMES.contains(field) ? ChatwootTimes.iso(Instant.parse(text)) : text;
    }
}
