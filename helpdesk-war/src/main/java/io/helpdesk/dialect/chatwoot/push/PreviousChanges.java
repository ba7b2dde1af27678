package io.helpdesk.dialect.chatwoot.push;

import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.MessageField;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code previous_changes} of a message: what each attribute was, and what it is (chatwoot-events 6.2). */
final class PreviousChanges {

    private PreviousChanges() {}

    static Map<String, List<Object>> of(List<FieldChange<MessageField>> changes) {
        var told = new LinkedHashMap<String, List<Object>>();
        for (var change : changes) {
            var before = value(change.field(), change.before());
            var after = value(change.field(), change.after());
            // two steps that have one word here are none
            if (!Objects.equals(before, after)) {
                told.put(name(change.field()), Arrays.asList(before, after));
            }
        }
        return told;
    }

    private static String name(MessageField field) {
        return field == MessageField.AUTHOR ? "sender_id" : field.word();
    }

    private static Object value(MessageField field, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        return switch (field) {
            // it counts as sent (chatwoot-application 5.2)
            case STATUS ->
                (text.equals(DeliveryStatus.PENDING.name()) ? DeliveryStatus.SENT.name() : text)
                        .toLowerCase(Locale.ROOT);
            case CONTENT_TYPE -> text.toLowerCase(Locale.ROOT);
            case UPDATED_AT -> ChatwootTimes.iso(Instant.parse(text));
            case CONTENT, CONTENT_ATTRIBUTES, SOURCE_ID, AUTHOR -> text;
        };
    }
}
