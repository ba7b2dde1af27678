package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.team.Teams;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.BotsAllowed;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;

/** Conversations of an account (chatwoot-application 2, 3.1, 3.2, 3.5, 3.6). */
@Path("accounts/{account}/conversations")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ConversationsResource {

    @Inject
    Clock clock;

    @Inject
    Conversations conversations;

    @Inject
    Transactions transactions;

    @Inject
    Teams teams;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @Inject
    BlobLinks links;

    @POST
    @BotsAllowed
    public ConversationJson create() {
        return shown(conversations.open(current.get(), OpenCommands.of(params.get())));
    }

    @GET
    public ConversationListJson list() {
        ChatwootParams asked = params.get();
        ListQuery query = query(asked);
        var order = ListOrder.named(asked.text("sort_by").orElse(""));
        return transactions.reading(() -> {
            var counts = conversations.count(query.caller(), query.counted());
            var page = conversations.find(query.caller(), query.listed(), order, query.page());
            return new ConversationListJson(new ConversationListJson.Data(
                    ConversationListJson.Counts.of(counts),
                    page.items().stream().map(this::shown).toList()));
        });
    }

    @GET
    @Path("meta")
    public ConversationListJson.Meta meta() {
        ListQuery query = query(params.get());
        return new ConversationListJson.Meta(
                ConversationListJson.Counts.of(conversations.count(query.caller(), query.counted())));
    }

    @GET
    @Path("{conversation}")
    @BotsAllowed
    public ConversationJson show(@PathParam("conversation") PathId conversation) {
        return shown(conversations.get(current.get(), new ConversationRef.Number(conversation.value())));
    }

    @PATCH
    @Path("{conversation}")
    @BotsAllowed
    public ConversationJson update(@PathParam("conversation") PathId conversation) {
        var which = new ConversationRef.Number(conversation.value());
        return shown(
                params.get().has("priority")
                        ? conversations.change(current.get(), which, List.of(Priorities.set(params.get())))
                        : conversations.get(current.get(), which));
    }

    @DELETE
    @Path("{conversation}")
    public Response delete(@PathParam("conversation") PathId conversation) {
        conversations.delete(current.get(), new ConversationRef.Number(conversation.value()));
        return Answers.empty();
    }

    @PUT
    @Path("{conversation}")
    @BotsAllowed
    public ConversationJson replace(@PathParam("conversation") PathId conversation) {
        return update(conversation);
    }

    /** A team nobody knows is not found, unlike every other filter (chatwoot-application 3.1). */
    private ListQuery query(ChatwootParams asked) {
        Caller caller = current.get();
        asked.id("team_id").ifPresent(team -> teams.get(caller, team));
        return ListQuery.of(asked, caller, clock.instant());
    }

    private ConversationJson shown(Conversation conversation) {
        return ConversationMapper.toJson(conversation, current.get(), links);
    }
}
