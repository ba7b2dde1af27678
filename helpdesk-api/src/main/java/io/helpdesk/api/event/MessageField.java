package io.helpdesk.api.event;

import java.util.Locale;

/**
 * What of a message may change after it was posted, in the order in which it is told. Stored with events: constants are never
 * renamed and never taken away.
 */
public enum MessageField {
    STATUS,
    CONTENT,
    CONTENT_TYPE,
    CONTENT_ATTRIBUTES,
    SOURCE_ID,
    /** The contact who wrote it, by key; another one after two became one. */
    AUTHOR,
    UPDATED_AT;

    /** The field in the core's words: {@code status}, {@code content_attributes}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
