package io.helpdesk.dialect.chatwoot.webhook;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.InboxField;
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
            ContactField.UPDATED_AT,
            InboxField.UPDATED_AT);

    /** An inbox's own columns on this wire; the address and the provider are its channel's, the bot is beside it. */
    private static final Map<InboxField, String> INBOX = Map.ofEntries(
            Map.entry(InboxField.NAME, "name"),
            Map.entry(InboxField.EMAIL_COLLECTED, "enable_email_collect"),
            Map.entry(InboxField.GREETING_ENABLED, "greeting_enabled"),
            Map.entry(InboxField.GREETING_MESSAGE, "greeting_message"),
            Map.entry(InboxField.HOURS_ENABLED, "working_hours_enabled"),
            Map.entry(InboxField.HOURS, "working_hours"),
            Map.entry(InboxField.TIMEZONE, "timezone"),
            Map.entry(InboxField.CLOSED_MESSAGE, "out_of_office_message"),
            Map.entry(InboxField.SURVEY_ENABLED, "csat_survey_enabled"),
            Map.entry(InboxField.SURVEY_SETTINGS, "csat_config"),
            Map.entry(InboxField.AUTOMATIC_ASSIGNMENT, "enable_auto_assignment"),
            Map.entry(InboxField.ASSIGNMENT_SETTINGS, "auto_assignment_config"),
            Map.entry(InboxField.AFTER_RESOLVED, "allow_messages_after_resolved"),
            Map.entry(InboxField.ONE_CONVERSATION_PER_SESSION, "lock_to_single_conversation"),
            Map.entry(InboxField.SENDER_NAME_TYPE, "sender_name_type"),
            Map.entry(InboxField.BUSINESS_NAME, "business_name"));

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

    /** Empty when nobody is told: nothing changed that is the inbox's own on this wire. */
    static List<Map<String, Values>> ofInbox(List<FieldChange<InboxField>> changes) {
        return changes.stream().noneMatch(change -> INBOX.containsKey(change.field()))
                ? List.of()
                : changes.stream()
                        .filter(change -> change.field() == InboxField.UPDATED_AT || INBOX.containsKey(change.field()))
                        .map(change -> entry(
                                INBOX.getOrDefault(
                                        change.field(), change.field().word()),
                                change))
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
