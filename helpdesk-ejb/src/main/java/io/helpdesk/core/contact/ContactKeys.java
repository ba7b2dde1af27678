package io.helpdesk.core.contact;

import io.helpdesk.api.contact.Contacts.ContactFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds contacts, for the rest of the core to read them later. */
@ApplicationScoped
public class ContactKeys {

    @Inject
    private ContactQuery query;

    /** In ascending order, whatever order the filter asks for. */
    public List<Long> of(long accountId, ContactFilter filter, int most) {
        return query.keys(accountId, filter, most);
    }
}
