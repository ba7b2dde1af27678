package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.BotsAllowed;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashSet;
import java.util.List;

/** Labels of a conversation (chatwoot-application 3.11). */
@Path("accounts/{account}/conversations")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class ConversationLabelsResource {

    @Inject
    Conversations conversations;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("conversation")
    PathId conversation;

    /** The labels it carries. */
    public record LabelsJson(List<String> payload) {}

    @GET
    @Path("{conversation}/labels")
    @BotsAllowed
    public LabelsJson list() {
        return new LabelsJson(conversations.get(current.get(), which()).labels());
    }

    /** Makes these its labels; none at all takes every one away. */
    @POST
    @Path("{conversation}/labels")
    @BotsAllowed
    public LabelsJson replace() {
        var labels = new LinkedHashSet<>(params.get().texts("labels"));
        return new LabelsJson(conversations
                .change(current.get(), which(), List.of(new ConversationChange.ReplaceLabels(labels)))
                .labels());
    }

    private ConversationRef which() {
        return new ConversationRef.Number(conversation.value());
    }
}
