package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ContactJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Sessions, whoever has them (chatwoot-resources 2). */
@Path("accounts/{account}/contact_inboxes")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ContactInboxesResource {

    @Inject
    Contacts contacts;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** Who has the session; nobody is 404 without a body. */
    @POST
    @Path("filter")
    public ContactJson filter() {
        var sent = params.get();
        var inbox = sent.id("inbox_id").orElseThrow(ChatwootRefusal::notFound);
        try {
            return ContactListJson.json(
                    contacts.behind(current.get(), inbox, sent.text("source_id").orElse("")), true);
        } catch (NotFound missing) {
            if (missing.subject().equals("session")) {
                throw new ChatwootRefusal(404, "");
            }
            throw missing;
        }
    }
}
