package io.helpdesk.dialect.chatwoot.application.search;

import io.helpdesk.api.contact.Contact;

/** A contact that was found. */
public record FoundContactJson(String email, long id, String name, String phoneNumber, String identifier) {

    static FoundContactJson of(Contact contact) {
        return new FoundContactJson(
                contact.email(), contact.id(), contact.name(), contact.phoneNumber(), contact.identifier());
    }
}
