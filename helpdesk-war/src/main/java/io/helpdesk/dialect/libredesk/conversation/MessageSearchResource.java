package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.Messages.TextSearch;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.SearchText;
import io.helpdesk.dialect.libredesk.message.MessageText;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages by what they say (libredesk 12). */
@Path("messages/search")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MessageSearchResource {

    private static final int MESSAGES = 30;
    private static final int SHOWN = 200;

    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    /** A message that was found. */
    public record FoundMessageJson(
            Instant createdAt,
            String textContent,
            Instant conversationCreatedAt,
            UUID conversationUuid,
            String conversationReferenceNumber,
            String conversationStatus) {

        private static FoundMessageJson of(Message message, Conversation conversation) {
            var text = MessageText.plain(message);
            return new FoundMessageJson(
                    message.createdAt(),
                    text.substring(
                            0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())))),
                    conversation.createdAt(),
                    conversation.uuid(),
                    Long.toString(conversation.number()),
                    Status.of(conversation).label());
        }
    }

    /** The newest ones first. */
    @GET
    @Needs(Permission.MESSAGE_READ)
    public Envelope<List<FoundMessageJson>> inMessages(@QueryParam("query") String query) {
        var text = SearchText.of(query);
        var found = messages.search(
                current.get(), new TextSearch(text, null, Set.of()), new PageRequest(0, MESSAGES, false));
        var keys = found.stream().map(message -> message.conversation().id()).collect(Collectors.toSet());
        var known = conversations
                .find(current.get(), new Condition.In(ConversationField.ID, keys), List.of(), PageRequest.all())
                .items()
                .stream()
                .collect(Collectors.toMap(Conversation::id, Function.identity()));
        return Envelope.success(found.stream()
                .filter(message -> known.containsKey(message.conversation().id()))
                .map(message -> FoundMessageJson.of(
                        message, known.get(message.conversation().id())))
                .toList());
    }
}
