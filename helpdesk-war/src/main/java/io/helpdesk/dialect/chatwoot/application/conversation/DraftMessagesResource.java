package io.helpdesk.dialect.chatwoot.application.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Draft;
import io.helpdesk.api.conversation.Drafts;
import io.helpdesk.api.conversation.SaveDraft;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The reply an agent has begun to write (chatwoot-application 3.9). */
@Path("accounts/{account}/conversations/{conversation}/draft_messages")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class DraftMessagesResource {

    @Inject
    Drafts drafts;

    @Inject
    Conversations conversations;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("conversation")
    PathId conversation;

    /** @param message absent if there is none */
    public record DraftJson(
            boolean hasDraft,
            @JsonInclude(JsonInclude.Include.NON_NULL) String message) {}

    @GET
    public DraftJson show() {
        return drafts.find(current.get(), which(), Draft.Kind.REPLY)
                .map(draft -> new DraftJson(true, draft.content()))
                .orElseGet(() -> new DraftJson(false, null));
    }

    /** An empty one is none. The conversation is looked for first (chatwoot-application 1.3). */
    @PATCH
    public Response save() {
        conversations.get(current.get(), which());
        var message = params.get().wrapped("draft_message").text("message").orElse("");
        if (message.isEmpty()) {
            return delete();
        }
        drafts.save(current.get(), which(), new SaveDraft(Draft.Kind.REPLY, message, Map.of()));
        return Answers.empty();
    }

    @DELETE
    public Response delete() {
        drafts.delete(current.get(), which(), Draft.Kind.REPLY);
        return Answers.empty();
    }

    private ConversationRef which() {
        return new ConversationRef.Number(conversation.value());
    }
}
