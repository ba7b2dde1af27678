package io.helpdesk.dialect.libredesk.conversation;

import static io.helpdesk.api.conversation.ConversationField.ID;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.PageJson;
import io.helpdesk.dialect.libredesk.Paging;
import io.helpdesk.dialect.libredesk.Slices;
import io.helpdesk.dialect.libredesk.filter.ConversationOrder;
import io.helpdesk.dialect.libredesk.filter.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Pages of conversations, as all lists of them are (libredesk 9). */
@ApplicationScoped
class ConversationLists {

    @Inject
    Conversations conversations;

    @Inject
    Transactions transactions;

    @Inject
    Statuses statuses;

    /** Those within the scope that the query asks for, a page of them. */
    Envelope<PageJson<ListedConversationJson>> list(Caller caller, UriInfo uri, Condition scope) {
        return list(
                caller,
                uri,
                scope,
                Filters.ofConversations(uri.getQueryParameters().getFirst("filters"), () -> statuses.all(caller)));
    }

    /** Whatever the query says of filters. */
    Envelope<PageJson<ListedConversationJson>> list(Caller caller, UriInfo uri, Condition scope, Condition wanted) {
        return list(caller, uri, scope, wanted, Map.of());
    }

    /** Those of these that the query asks for, each with its note. */
    Envelope<PageJson<ListedConversationJson>> mentioned(Caller caller, UriInfo uri, Map<Long, UUID> notes) {
        return list(
                caller,
                uri,
                new Condition.In(ID, notes.keySet()),
                Filters.ofConversations(uri.getQueryParameters().getFirst("filters"), () -> statuses.all(caller)),
                notes);
    }

    private Envelope<PageJson<ListedConversationJson>> list(
            Caller caller, UriInfo uri, Condition scope, Condition wanted, Map<Long, UUID> notes) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Paging paging = Paging.of(query.getFirst("page"), query.getFirst("page_size"));
        List<Sort> order = ConversationOrder.read(query.getFirst("order_by"), query.getFirst("order"));
        Condition asked = Condition.all(scope, wanted);
        if (paging.large()) {
            Page<Long> keys = conversations.keys(caller, asked, order, paging.request());
            return Envelope.success(PageJson.of(
                    slices(caller, keys.items(), order, notes), keys.items().isEmpty() ? 0 : keys.total(), paging));
        }
        return transactions.reading(() -> {
            Page<Conversation> found = conversations.find(caller, asked, order, paging.request());
            return Envelope.success(
                    PageJson.of(new Page<>(listed(caller, found.items(), notes), found.total()), paging));
        });
    }

    /** Loaded after the resource has answered, when nobody is the current caller any more. */
    private Slices<ListedConversationJson> slices(
            Caller caller, List<Long> keys, List<Sort> order, Map<Long, UUID> notes) {
        return new Slices<>(
                IntStream.iterate(0, from -> from < keys.size(), from -> from + Slices.SIZE)
                        .mapToObj(from -> Set.copyOf(keys.subList(from, Math.min(from + Slices.SIZE, keys.size()))))
                        .map(slice -> conversations
                                .find(caller, new Condition.In(ID, slice), order, PageRequest.all())
                                .items())
                        .map(slice -> listed(caller, slice, notes)),
                keys.size());
    }

    private List<ListedConversationJson> listed(Caller caller, List<Conversation> some, Map<Long, UUID> notes) {
        Map<Long, Integer> unread = conversations.unreadBy(
                caller, some.stream().map(Conversation::id).toList());
        return some.stream()
                .map(each ->
                        ConversationMapper.toListedJson(each, unread.getOrDefault(each.id(), 0), notes.get(each.id())))
                .toList();
    }
}
