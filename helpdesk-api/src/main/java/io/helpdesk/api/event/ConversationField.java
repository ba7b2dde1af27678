package io.helpdesk.api.event;

import java.util.Locale;

/**
 * What may change about a conversation, in the order of the words. Stored with events: constants are never renamed
 * and never taken away.
 */
public enum ConversationField {
    ADDITIONAL_ATTRIBUTES,
    AGENT_LAST_SEEN_AT,
    ASSIGNEE,
    BOT,
    CLOSED,
    CONTACT_LAST_SEEN_AT,
    CUSTOM_ATTRIBUTES,
    FIRST_REPLY_AT,
    LABELS,
    PRIORITY,
    SNOOZED_UNTIL,
    STATUS,
    TEAM,
    UPDATED_AT,
    WAITING_SINCE;

    /** The field in the core's words: {@code status}, {@code custom_attributes}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
