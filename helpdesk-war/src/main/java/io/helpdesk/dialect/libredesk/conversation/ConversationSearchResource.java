package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.SearchText;
import io.helpdesk.dialect.libredesk.Slices;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Conversations by their number or their contact's address (libredesk 12). */
@Path("conversations/search")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConversationSearchResource {

    private static final int CONVERSATIONS = 1_000;

    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    /** The one with this number first, then the newest. */
    @GET
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<Iterable<FoundConversationJson>> inConversations(@QueryParam("query") String query) {
        var text = SearchText.of(query);
        Caller caller = current.get();
        var keys = new ArrayList<Long>();
        if (text.matches("[0-9]{1,18}")) {
            keys.addAll(keys(caller, Condition.is(ConversationField.NUMBER, Long.valueOf(text))));
        }
        keys(caller, new Condition.Contains(ConversationField.CONTACT_EMAIL, text)).stream()
                .filter(key -> !keys.contains(key))
                .forEach(keys::add);
        return Envelope.success(new Slices<>(
                IntStream.iterate(0, from -> from < keys.size(), from -> from + Slices.SIZE)
                        .mapToObj(from -> keys.subList(from, Math.min(from + Slices.SIZE, keys.size())))
                        .map(slice -> found(caller, slice)),
                keys.size()));
    }

    private List<Long> keys(Caller caller, Condition condition) {
        return conversations
                .keys(
                        caller,
                        condition,
                        List.of(new Sort(ConversationField.CREATED_AT, true)),
                        new PageRequest(0, CONVERSATIONS, false))
                .items();
    }

    private List<FoundConversationJson> found(Caller caller, List<Long> keys) {
        var known = byKey(caller, Set.copyOf(keys));
        return keys.stream()
                .filter(known::containsKey)
                .map(key -> FoundConversationJson.of(known.get(key)))
                .toList();
    }

    private Map<Long, Conversation> byKey(Caller caller, Set<Long> keys) {
        return conversations
                .find(caller, new Condition.In(ConversationField.ID, keys), List.of(), PageRequest.all())
                .items()
                .stream()
                .collect(Collectors.toMap(Conversation::id, Function.identity()));
    }
}
