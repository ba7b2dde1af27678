package io.helpdesk.dialect.libredesk.socket;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.dialect.libredesk.conversation.Priorities;
import io.helpdesk.dialect.libredesk.conversation.Status;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What {@code conversation_update} says of a change: the changed keys, in alphabetical order (libredesk-desk 4.3). */
final class ConversationNews {

    /** What may come along with another change. */
    private static final Set<ConversationField> BESIDE =
            EnumSet.of(ConversationField.WAITING_SINCE, ConversationField.SNOOZED_UNTIL);

    private static final Set<ConversationField> ASSIGNMENT =
            EnumSet.of(ConversationField.ASSIGNEE, ConversationField.TEAM);

    private ConversationNews() {}

    /** Whether it went to somebody else, which is told as if it were new. */
    static boolean assigned(ConversationChanged changed) {
        return changed.fields().stream().anyMatch(ASSIGNMENT::contains);
    }

    /** Empty if the change is none of those that are told. */
    static SortedMap<String, Object> of(ConversationChanged changed) {
        var news = new TreeMap<String, Object>();
        var now = changed.conversation();
        changed.fields().forEach(field -> put(news, field, now));
        changed.changes().stream()
                .map(FieldChange::field)
                .filter(BESIDE::contains)
                .forEach(field -> put(news, field, now));
        return news;
    }

    private static void put(SortedMap<String, Object> news, ConversationField field, Conversation now) {
        switch (field) {
            case PRIORITY -> news.put("priority", now.priority() == null ? null : Priorities.label(now.priority()));
            case STATUS, CLOSED, NAMED_STATUS, SNOOZED_UNTIL -> putStatus(news, field, now);
            case LABELS -> news.put("tags", now.labels());
            case CUSTOM_ATTRIBUTES -> news.put("custom_attributes", now.customAttributes());
            case CONTACT_LAST_SEEN_AT ->
                news.put("contact_last_seen_at", now.seen().byContactAt());
            case WAITING_SINCE -> news.put("waiting_since", now.replies().waitingSince());
            default -> {}
        }
    }

    private static void putStatus(SortedMap<String, Object> news, ConversationField field, Conversation now) {
        var status = Status.of(now);
        news.put("status", status.label());
        if (status.category() == Status.Category.RESOLVED) {
            news.put("resolved_at", now.state().resolvedAt());
        }
        if (status.equals(Status.CLOSED)) {
            news.put("closed_at", now.state().closedAt());
        }
        if (status.equals(Status.SNOOZED) || field == ConversationField.SNOOZED_UNTIL) {
            news.put("snoozed_until", now.state().snoozedUntil());
        }
    }
}
