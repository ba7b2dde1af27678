package io.helpdesk.dialect.chatwoot.application.message;

import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.mail.MailOriginals;
import io.helpdesk.dialect.chatwoot.AttachmentJson;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** The HTML of a mail as it came, an addition of ours. What its address leads to is only ever downloaded, and runs nowhere. */
@Path("accounts/{account}/conversations/{conversation}/messages/{message}/original")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class MessageOriginalResource {

    @Inject
    MailOriginals originals;

    @Inject
    CurrentCaller current;

    @Inject
    BlobLinks links;

    @GET
    public AttachmentJson original(
            @PathParam("conversation") PathId conversation, @PathParam("message") PathId message) {
        return AttachmentJson.of(
                originals.html(current.get(), new ConversationRef.Number(conversation.value()), message.value()),
                links);
    }
}
