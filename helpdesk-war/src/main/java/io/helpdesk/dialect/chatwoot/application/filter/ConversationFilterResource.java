package io.helpdesk.dialect.chatwoot.application.filter;

import io.helpdesk.api.attribute.AttributeDefinition.Model;
import io.helpdesk.api.attribute.AttributeDefinitions;
import io.helpdesk.api.conversation.ConversationCounts;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.application.conversation.ConversationJson;
import io.helpdesk.dialect.chatwoot.application.conversation.ConversationMapper;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Conversations by a filter, the newest activity first (chatwoot-application 3.4). */
@Path("accounts/{account}/conversations/filter")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ConversationFilterResource {

    private static final int PAGE = 25;

    @Inject
    Conversations conversations;

    @Inject
    Transactions transactions;

    @Inject
    AttributeDefinitions definitions;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @Inject
    BlobLinks links;

    @Inject
    Clock clock;

    /** A page of what was found. */
    public record FoundJson(Counts meta, List<ConversationJson> payload) {}

    /** How many there are on all pages. */
    public record Counts(long mineCount, long unassignedCount, long allCount) {

        private static Counts of(ConversationCounts counts) {
            return new Counts(counts.mine(), counts.unassigned(), counts.all());
        }
    }

    @POST
    public FoundJson find() {
        var caller = current.get();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var condition = Filter.ofConversations(definitions.list(caller, Model.CONVERSATION), today)
                .read(params.get().node("payload"));
        var asked = new PageRequest((params.get().page() - 1) * PAGE, PAGE, false);
        return transactions.reading(() -> new FoundJson(
                Counts.of(conversations.count(caller, condition)),
                conversations.find(caller, condition, List.of(), asked).items().stream()
                        .map(conversation -> ConversationMapper.toJson(conversation, caller, links))
                        .toList()));
    }
}
