package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Sort;
import java.util.List;
import java.util.Map;

/** The orders a list can be asked for, the names of older clients included (chatwoot-application 3.1). */
final class ListOrder {

    private static final Sort NEWEST_ACTIVITY = new Sort(ConversationField.LAST_ACTIVITY_AT, true);

    private static final Sort OLDEST = new Sort(ConversationField.CREATED_AT, false);

    private static final Map<String, List<Sort>> NAMED = Map.ofEntries(
            Map.entry("last_activity_at_desc", List.of(NEWEST_ACTIVITY)),
            Map.entry("latest", List.of(NEWEST_ACTIVITY)),
            Map.entry("last_activity_at_asc", List.of(new Sort(ConversationField.LAST_ACTIVITY_AT, false))),
            Map.entry("created_at_asc", List.of(OLDEST)),
            Map.entry("sort_on_created_at", List.of(OLDEST)),
            Map.entry("created_at_desc", List.of(new Sort(ConversationField.CREATED_AT, true))),
            Map.entry("priority_asc", List.of(new Sort(ConversationField.PRIORITY, false), NEWEST_ACTIVITY)),
            Map.entry("priority_desc", List.of(new Sort(ConversationField.PRIORITY, true), NEWEST_ACTIVITY)),
            Map.entry("sort_on_priority", List.of(new Sort(ConversationField.PRIORITY, true), NEWEST_ACTIVITY)),
            Map.entry("waiting_since_asc", List.of(new Sort(ConversationField.WAITING_SINCE, false), OLDEST)),
            Map.entry("sort_on_waiting_since", List.of(new Sort(ConversationField.WAITING_SINCE, false), OLDEST)),
            Map.entry("waiting_since_desc", List.of(new Sort(ConversationField.WAITING_SINCE, true), OLDEST)));

    private ListOrder() {}

    /** Newest activity first for a name nobody knows. */
    static List<Sort> named(String name) {
        return NAMED.getOrDefault(name, List.of(NEWEST_ACTIVITY));
    }
}
