package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Drafts;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What an agent has begun to write in all conversations (libredesk 12). */
@Path("drafts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DraftsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Drafts drafts;

    @GET
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<List<DraftJson>> own() {
        return Envelope.success(drafts.own(current.get()).stream()
                .map(draft -> DraftJson.of(draft, draft.conversationUuid().toString()))
                .toList());
    }
}
