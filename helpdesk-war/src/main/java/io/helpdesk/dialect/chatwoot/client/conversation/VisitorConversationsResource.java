package io.helpdesk.dialect.chatwoot.client.conversation;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.conversation.OpenConversation.Who;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.api.visitor.Visitors;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.BlobAddresses;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ConversationAttributes;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.TypingStatus;
import io.helpdesk.dialect.chatwoot.client.AsVisitor;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A contact's conversations: those of the session, all of the contact once an identity was proven (chatwoot-client 1.2). */
@Path("inboxes/{inbox}/contacts/{contact}/conversations")
@ApplicationScoped
@AsVisitor
@Produces(ChatwootJson.TYPE)
public class VisitorConversationsResource {

    private static final int MOST = 500;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Visitors visitors;

    @Inject
    Inboxes inboxes;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentParams params;

    @Inject
    BlobAddresses links;

    /** Oldest first; of more than anybody has, the newest. */
    @GET
    public List<VisitorConversationJson> list() {
        var order = List.of(new Sort(ConversationField.ID, true));
        var newest = conversations
                .find(caller.get(), Condition.everything(), order, PageRequest.page(1, MOST))
                .items();
        var oldestFirst = new ArrayList<>(newest);
        Collections.reverse(oldestFirst);
        return json(oldestFirst);
    }

    /** In one transaction, the contact's labels that are shown with it included. */
    @POST
    public VisitorConversationJson create(@PathParam("inbox") String inbox, @PathParam("contact") String sourceId) {
        var sent = params.get().node("custom_attributes");
        Map<String, Object> attributes =
                ConversationAttributes.custom(sent.isObject() ? JsonValues.map(sent) : Map.of());
        return transactions.together(() -> json(conversations.open(
                caller.get(),
                OpenConversation.builder(who(caller.get(), inbox, sourceId))
                        .additionalAttributes(Map.of())
                        .customAttributes(attributes)
                        .build())));
    }

    @GET
    @Path("{conversation}")
    public VisitorConversationJson show(@PathParam("conversation") PathId number) {
        return json(conversations.get(caller.get(), which(number)));
    }

    /** Only ever resolves. */
    @POST
    @Path("{conversation}/toggle_status")
    public VisitorConversationJson toggleStatus(@PathParam("conversation") PathId number) {
        return json(conversations.change(
                caller.get(),
                which(number),
                List.of(new ConversationChange.SetStatus(ConversationStatus.RESOLVED, null))));
    }

    @POST
    @Path("{conversation}/toggle_typing")
    public Response toggleTyping(@PathParam("conversation") PathId number) {
        TypingStatus.of(params.get())
                .ifPresentOrElse(
                        on -> conversations.typing(caller.get(), which(number), on, false),
                        () -> conversations.get(caller.get(), which(number)));
        return Answers.empty();
    }

    @POST
    @Path("{conversation}/update_last_seen")
    public Response updateLastSeen(@PathParam("conversation") PathId number) {
        conversations.change(caller.get(), which(number), List.of(new ConversationChange.SeenByContact()));
        return Answers.empty();
    }

    /** A caller whose identity is proven sees more than one session; the path names the one to write in. */
    private Who who(Caller visitor, String inbox, String sourceId) {
        return visitor.scope() instanceof AccessScope.OneSession only
                ? new Who.BySession(only.sessionId())
                : new Who.BySourceId(sourceId, inboxes.byIdentifier(inbox).id(), visitor.id());
    }

    private VisitorConversationJson json(Conversation conversation) {
        return json(List.of(conversation)).get(0);
    }

    /** In a constant number of statements. */
    private List<VisitorConversationJson> json(List<Conversation> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var self = visitors.self(caller.get());
        var written = found.stream()
                .filter(each -> each.newest().nonActivity() != null)
                .map(Conversation::id)
                .toList();
        var shown = written.isEmpty() ? Map.<Long, List<Message>>of() : messages.shownToContacts(caller.get(), written);
        return found.stream()
                .map(each ->
                        VisitorConversationMapper.toJson(each, shown.getOrDefault(each.id(), List.of()), self, links))
                .toList();
    }

    private static ConversationRef which(PathId number) {
        return new ConversationRef.Number(number.value());
    }
}
