package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** The picture of a contact (chatwoot-resources 1.1). */
@Path("accounts/{account}/contacts/{contact}/avatar")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ContactAvatarResource {

    @Inject
    Contacts contacts;

    @Inject
    CurrentCaller current;

    @DELETE
    public ContactsResource.ContactPayloadJson remove(@PathParam("contact") PathId contact) {
        contacts.update(
                current.get(),
                contact.value(),
                SaveContact.builder().avatarUrl("").build());
        return new ContactsResource.ContactPayloadJson(
                ContactListJson.json(contacts.getWithSessions(current.get(), contact.value()), true));
    }
}
