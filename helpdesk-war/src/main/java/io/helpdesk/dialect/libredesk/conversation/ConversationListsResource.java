package io.helpdesk.dialect.libredesk.conversation;

import static io.helpdesk.api.conversation.ConversationField.ASSIGNEE;
import static io.helpdesk.api.conversation.ConversationField.ID;
import static io.helpdesk.api.conversation.ConversationField.TEAM;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PageJson;
import io.helpdesk.dialect.libredesk.Paging;
import io.helpdesk.dialect.libredesk.Slices;
import io.helpdesk.dialect.libredesk.filter.ConversationOrder;
import io.helpdesk.dialect.libredesk.filter.Filters;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Lists of conversations (libredesk 9). */
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConversationListsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    @Inject
    Transactions transactions;

    @GET
    @Path("all")
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<PageJson<ListedConversationJson>> all(@Context UriInfo uri) {
        return list(uri, Condition.everything());
    }

    @GET
    @Path("assigned")
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<PageJson<ListedConversationJson>> assigned(@Context UriInfo uri) {
        return list(uri, Condition.is(ASSIGNEE, current.get().id()));
    }

    @GET
    @Path("unassigned")
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<PageJson<ListedConversationJson>> unassigned(@Context UriInfo uri) {
        return list(uri, Condition.all(Condition.absent(ASSIGNEE), Condition.absent(TEAM)));
    }

    Envelope<PageJson<ListedConversationJson>> list(UriInfo uri, Condition scope) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Paging paging = Paging.of(query.getFirst("page"), query.getFirst("page_size"));
        List<Sort> order = ConversationOrder.read(query.getFirst("order_by"), query.getFirst("order"));
        Condition wanted = Filters.ofConversations(query.getFirst("filters"));
        Condition asked = Condition.all(scope, wanted);
        if (paging.large()) {
            Page<Long> keys = conversations.keys(current.get(), asked, order, paging.request());
            return Envelope.success(
                    PageJson.of(slices(keys.items(), order), keys.items().isEmpty() ? 0 : keys.total(), paging));
        }
        return transactions.together(() -> {
            Page<Conversation> found = conversations.find(current.get(), asked, order, paging.request());
            return Envelope.success(
                    PageJson.of(new Page<>(listed(current.get(), found.items()), found.total()), paging));
        });
    }

    /** Loaded after the resource has answered, when nobody is the current caller any more. */
    private Slices<ListedConversationJson> slices(List<Long> keys, List<Sort> order) {
        Caller caller = current.get();
        return new Slices<>(
                IntStream.iterate(0, from -> from < keys.size(), from -> from + Slices.SIZE)
                        .mapToObj(from -> Set.copyOf(keys.subList(from, Math.min(from + Slices.SIZE, keys.size()))))
                        .map(slice -> conversations
                                .find(caller, new Condition.In(ID, slice), order, PageRequest.all())
                                .items())
                        .map(slice -> listed(caller, slice)),
                keys.size());
    }

    private List<ListedConversationJson> listed(Caller caller, List<Conversation> some) {
        Map<Long, Integer> unread = conversations.unreadBy(
                caller, some.stream().map(Conversation::id).toList());
        return some.stream()
                .map(each -> ConversationMapper.toListedJson(each, unread.getOrDefault(each.id(), 0)))
                .toList();
    }
}
