package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.Contacts;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ContactJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;

/** Two contacts who are one person (chatwoot-resources 3). */
@Path("accounts/{account}/actions/contact_merge")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ContactMergeResource {

    @Inject
    Contacts contacts;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** The one that stays. */
    @POST
    public ContactJson merge() {
        var sent = params.get();
        return ContactJson.of(
                contacts.merge(
                        current.get(),
                        sent.id("base_contact_id").orElse(0L),
                        sent.id("mergee_contact_id").orElse(0L)),
                Optional.empty());
    }
}
