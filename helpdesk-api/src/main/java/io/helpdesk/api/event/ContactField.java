package io.helpdesk.api.event;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Condition;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What a contact has, by one name for all that is said about it: events name what changed, conditions what they ask for.
 * Stored with events: constants are never renamed and never taken away.
 */
public enum ContactField implements Condition.Operand {
    ID(Long.class),
    NAME(String.class),
    EMAIL(String.class),
    PHONE_NUMBER(String.class),
    IDENTIFIER(String.class),
    BLOCKED(Boolean.class),
    TYPE(Contact.Type.class),
    COMPANY(String.class),
    LOCATION(String.class),
    COUNTRY_CODE(String.class),
    ADDITIONAL_ATTRIBUTES(Map.class),
    CUSTOM_ATTRIBUTES(Map.class),
    LAST_ACTIVITY_AT(Instant.class),
    CREATED_AT(Instant.class),
    UPDATED_AT(Instant.class);

    private final Class<?> type;

    ContactField(Class<?> type) {
        this.type = type;
    }

    /** The field in the core's words: {@code email}, {@code phone_number}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Class<?> type() {
        return type;
    }
}
