package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The same done to several conversations (chatwoot-resources 14, chatwoot-desk 4.2). */
@Path("accounts/{account}/bulk_actions")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class BulkActionsResource {

    @Inject
    Conversations conversations;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** What is said to whoever means something else than conversations. */
    public record RefusedJson(boolean success) {}

    @POST
    public Response change() {
        var sent = params.get();
        if (!sent.text("type").orElse("").equals("Conversation")) {
            throw new ChatwootRefusal(422, new RefusedJson(false));
        }
        conversations.changeAll(current.get(), new LinkedHashSet<>(sent.ids("ids")), changes(sent));
        return Answers.empty();
    }

    /** Labels first; what is not named stays as it is, and null takes an assignee or a team away. */
    private static List<ConversationChange> changes(ChatwootParams sent) {
        var changes = new ArrayList<ConversationChange>();
        var labels = sent.lenientObject("labels");
        var gone = labels.texts("remove");
        if (!gone.isEmpty()) {
            changes.add(new ConversationChange.RemoveLabels(new LinkedHashSet<>(gone)));
        }
        var added = labels.texts("add");
        if (!added.isEmpty()) {
            changes.add(new ConversationChange.AddLabels(new LinkedHashSet<>(added)));
        }
        var fields = sent.lenientObject("fields");
        ChatwootCodes.constant(ConversationStatus.class, fields, "status")
                .ifPresent(status -> changes.add(new ConversationChange.SetStatus(
                        status, sent.time("snoozed_until").orElse(null))));
        if (fields.has("assignee_id")) {
            changes.add(new ConversationChange.AssignAgent(key(fields, "assignee_id")));
        }
        if (fields.has("team_id")) {
            changes.add(new ConversationChange.AssignTeam(key(fields, "team_id"), false));
        }
        return changes;
    }

    private static Long key(ChatwootParams fields, String name) {
        return fields.strictId(name).filter(id -> id != 0).orElse(null);
    }
}
