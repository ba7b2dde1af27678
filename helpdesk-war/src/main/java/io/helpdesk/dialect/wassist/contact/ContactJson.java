package io.helpdesk.dialect.wassist.contact;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.dialect.wassist.Digits;
import java.util.UUID;

/**
 * A contact (wassist 9).
 *
 * @param phoneNumber digits; empty for a contact without a number
 * @param name null if unknown
 */
record ContactJson(UUID id, String phoneNumber, String name) {

    static ContactJson of(Contact contact) {
        return new ContactJson(
                contact.uuid(), Digits.of(contact.phoneNumber()), contact.name().isBlank() ? null : contact.name());
    }
}
