package io.helpdesk.api.remote;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is written down of a contact, new or known: {@code ContactFields.named("Cleo Example").email("cleo@example.com")}. What
 * is not said stays as it is.
 */
public final class ContactFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private ContactFields() {}

    public static ContactFields none() {
        return new ContactFields();
    }

    public static ContactFields named(String name) {
        return none().field("name", name);
    }

    public ContactFields email(String address) {
        return field("email", address);
    }

    /** @param number with a plus */
    public ContactFields phoneNumber(String number) {
        return field("phone_number", number);
    }

    /** @param id the portal's own, which no other contact has */
    public ContactFields identifier(String id) {
        return field("identifier", id);
    }

    public ContactFields blocked(boolean blocked) {
        return field("blocked", blocked);
    }

    /** Merged with those that are there. */
    public ContactFields customAttributes(Map<String, ?> attributes) {
        return field("custom_attributes", attributes);
    }

    /** Merged with those that are there. */
    public ContactFields additionalAttributes(Map<String, ?> attributes) {
        return field("additional_attributes", attributes);
    }

    /** With a session in that inbox; for new ones alone. */
    public ContactFields inInbox(long inbox) {
        return field("inbox_id", inbox);
    }

    private ContactFields field(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
