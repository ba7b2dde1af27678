package io.helpdesk.dialect.chatwoot.client.contact;

import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** The inbox contacts write to. */
@Path("inboxes/{inbox}")
@ApplicationScoped
@Produces(ChatwootJson.TYPE)
public class InboxResource {

    @Inject
    Inboxes inboxes;

    @GET
    public InboxJson show(@PathParam("inbox") String identifier) {
        return InboxJson.of(inboxes.byIdentifier(identifier));
    }
}
