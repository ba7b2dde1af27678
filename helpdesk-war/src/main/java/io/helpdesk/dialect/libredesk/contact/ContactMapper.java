package io.helpdesk.dialect.libredesk.contact;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.dialect.libredesk.People;
import io.helpdesk.dialect.libredesk.directory.AgentJson;
import io.helpdesk.dialect.libredesk.directory.CompactAgentJson;
import java.util.List;

/** Shows contacts in the record that agents have as well (libredesk-resources 2). */
final class ContactMapper {

    /** Only live chat knows who is there. */
    private static final String AVAILABILITY = "offline";

    private ContactMapper() {}

    static AgentJson toJson(Contact contact) {
        return new AgentJson(
                contact.id(),
                contact.createdAt(),
                contact.updatedAt(),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                People.type(contact),
                AVAILABILITY,
                null,
                contact.phoneNumber(),
                People.picture(contact.avatarUrl()),
                !contact.blocked(),
                null,
                null,
                null,
                null,
                People.orNull(contact.countryCode()),
                null,
                null,
                contact.identifier(),
                List.of(),
                null,
                null);
    }

    static CompactAgentJson toCompactJson(Contact contact) {
        return new CompactAgentJson(
                contact.id(),
                People.type(contact),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                !contact.blocked(),
                People.picture(contact.avatarUrl()),
                contact.identifier(),
                AVAILABILITY,
                contact.createdAt(),
                contact.updatedAt());
    }
}
