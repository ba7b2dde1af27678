package io.helpdesk.core.visitor;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.core.contact.ContactEntity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Addresses that a visitor gave and somebody else has. Agents find them among the contact's additional attributes, which
 * visitors cannot write; the visitor sees them as their own, so that nothing tells whether somebody has them.
 */
final class UnprovenAddresses {

    private static final String EMAIL = "unproven_email";
    private static final String PHONE_NUMBER = "unproven_phone_number";

    private UnprovenAddresses() {}

    /** As attributes; null ones are none. */
    static Map<String, Object> of(String email, String phoneNumber) {
        var attributes = new LinkedHashMap<String, Object>();
        replace(attributes, EMAIL, email, true);
        replace(attributes, PHONE_NUMBER, phoneNumber, true);
        return attributes;
    }

    /** Notes on the contact which of the given addresses are taken, in place of those given before; null ones were not given. */
    static void note(ContactEntity contact, String email, boolean emailTaken, String phoneNumber, boolean phoneTaken) {
        var attributes = new LinkedHashMap<>(contact.additionalAttributes());
        replace(attributes, EMAIL, email, emailTaken);
        replace(attributes, PHONE_NUMBER, phoneNumber, phoneTaken);
        if (!attributes.equals(contact.additionalAttributes())) {
            contact.describe(attributes);
        }
    }

    private static void replace(Map<String, Object> attributes, String key, String given, boolean taken) {
        if (given != null && taken) {
            attributes.put(key, given);
        } else if (given != null) {
            attributes.remove(key);
        }
    }

    /** The contact as the visitor who gave them sees it. */
    static Contact shownTo(Contact contact) {
        var attributes = contact.additionalAttributes();
        if (!attributes.containsKey(EMAIL) && !attributes.containsKey(PHONE_NUMBER)) {
            return contact;
        }
        var others = new LinkedHashMap<>(attributes);
        var email = others.remove(EMAIL);
        var phone = others.remove(PHONE_NUMBER);
        return new Contact(
                contact.id(),
                contact.uuid(),
                contact.accountId(),
                contact.name(),
                contact.firstName(),
                contact.lastName(),
                contact.givenLastName(),
                email instanceof String text ? text : contact.email(),
                phone instanceof String text ? text : contact.phoneNumber(),
                contact.identifier(),
                contact.type() == Contact.Type.VISITOR ? Contact.Type.LEAD : contact.type(),
                contact.blocked(),
                contact.avatarUrl(),
                contact.location(),
                contact.countryCode(),
                others,
                contact.customAttributes(),
                contact.lastActivityAt(),
                contact.createdAt(),
                contact.updatedAt());
    }
}
