package io.helpdesk.dialect.chatwoot.application.filter;

import io.helpdesk.api.contact.Contacts;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.application.contact.ContactListJson;
import io.helpdesk.dialect.chatwoot.application.contact.ContactListQuery;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Contacts by a filter, anonymous visitors among them (chatwoot-resources 1.2). */
@Path("accounts/{account}/contacts/filter")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ContactFilterResource {

    @Inject
    Contacts contacts;

    @Inject
    ContactFilters filters;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @POST
    public ContactListJson find() {
        var caller = current.get();
        var query = ContactListQuery.of(params.get(), filters.read(caller, params.get()), null);
        return ContactListJson.of(contacts.find(caller, query.filter(), query.page()), query);
    }
}
