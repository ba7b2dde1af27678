package io.helpdesk.api.event;

import java.util.Locale;

/** What may change about a contact. Stored with events: constants are never renamed and never taken away. */
public enum ContactField {
    NAME,
    EMAIL,
    PHONE_NUMBER,
    IDENTIFIER,
    BLOCKED,
    TYPE,
    LOCATION,
    COUNTRY_CODE,
    ADDITIONAL_ATTRIBUTES,
    CUSTOM_ATTRIBUTES,
    LAST_ACTIVITY_AT,
    UPDATED_AT;

    /** The field in the core's words: {@code email}, {@code phone_number}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
