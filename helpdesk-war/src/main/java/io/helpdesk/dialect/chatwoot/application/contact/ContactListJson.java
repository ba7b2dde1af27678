package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.Contacts.ContactWithSessions;
import io.helpdesk.api.paging.Page;
import io.helpdesk.dialect.chatwoot.ContactJson;
import java.util.List;
import java.util.Optional;

/** A page of contacts (chatwoot-resources 1.1). */
public record ContactListJson(Meta meta, List<ContactJson> payload) {

    /**
     * @param count of all that match; null for a search for nothing
     * @param currentPage the text given, or the number 1
     */
    public record Meta(Long count, Object currentPage) {}

    /** What was found for the query. */
    public static ContactListJson of(Page<ContactWithSessions> found, ContactListQuery query) {
        return new ContactListJson(
                new Meta(found.total(), query.shownPage()),
                found.items().stream()
                        .map(contact -> json(contact, query.withInboxes()))
                        .toList());
    }

    static ContactJson json(ContactWithSessions found, boolean withInboxes) {
        return ContactJson.of(found.contact(), withInboxes ? Optional.of(found.sessions()) : Optional.empty());
    }
}
