package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationCounts;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.Messages.TextSearch;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conversations by what was said in them, with the messages that say it (chatwoot-application 3.3). */
@Path("accounts/{account}/conversations/search")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ConversationSearchResource {

    /** Of all conversations of a page together. */
    private static final int MESSAGES = 1_000;

    @Inject
    Clock clock;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Teams teams;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** A page of what was found. */
    public record FoundJson(Counts meta, List<ConversationJson> payload) {}

    /** How many there are on all pages. */
    public record Counts(long mineCount, long unassignedCount, long allCount) {

        private static Counts of(ConversationCounts counts) {
            return new Counts(counts.mine(), counts.unassigned(), counts.all());
        }
    }

    /** A conversation with what was found in it. */
    public record ConversationJson(
            long id,
            String uuid,
            long createdAt,
            ContactJson contact,
            InboxJson inbox,
            List<MessageJson> messages,
            long accountId) {

        private static ConversationJson of(Conversation conversation, List<Message> found) {
            return new ConversationJson(
                    conversation.number(),
                    conversation.uuid().toString(),
                    conversation.createdAt().getEpochSecond(),
                    ContactJson.of(conversation.contact()),
                    InboxJson.of(conversation.inbox()),
                    found.stream().map(MessageJson::of).toList(),
                    conversation.accountId());
        }
    }

    /** Who it is with. */
    public record ContactJson(long id, String name) {

        private static ContactJson of(Contact contact) {
            return new ContactJson(contact.id(), contact.name());
        }
    }

    /** Where it is. */
    public record InboxJson(long id, String name, String channelType) {

        private static InboxJson of(Inbox inbox) {
            return new InboxJson(
                    inbox.id(), inbox.name(), ChatwootChannel.of(inbox.kind()).className());
        }
    }

    /** A message that was found. */
    public record MessageJson(String content, long id, Optional<String> senderName, int messageType, long createdAt) {

        private static MessageJson of(Message message) {
            return new MessageJson(
                    message.body().text(),
                    message.id(),
                    Optional.ofNullable(nameOf(message.author())),
                    message.type().ordinal(),
                    message.createdAt().getEpochSecond());
        }

        private static String nameOf(Author author) {
            if (author instanceof Author.OfAgent by) {
                return by.agent().name();
            }
            if (author instanceof Author.OfContact by) {
                return by.contact().name();
            }
            return author instanceof Author.OfBot by ? by.bot().name() : null;
        }
    }

    @GET
    public FoundJson search() {
        var asked = params.get();
        var caller = current.get();
        asked.id("team_id").ifPresent(team -> teams.get(caller, team));
        var query = ListQuery.of(asked, caller, clock.instant());
        var order = ListOrder.named(asked.text("sort_by").orElse(""));
        var found = conversations
                .find(query.caller(), query.listed(), order, query.page())
                .items();
        var said = said(query, found, asked.filled("q").orElse(""));
        return new FoundJson(
                Counts.of(conversations.count(query.caller(), query.counted())),
                found.stream()
                        .map(each -> ConversationJson.of(each, said.getOrDefault(each.id(), List.of())))
                        .toList());
    }

    /** By conversation, the oldest first. */
    private Map<Long, List<Message>> said(ListQuery query, List<Conversation> found, String text) {
        if (found.isEmpty()) {
            return Map.of();
        }
        var keys = found.stream().map(Conversation::id).collect(Collectors.toSet());
        var newest = new ArrayList<>(
                messages.search(query.caller(), new TextSearch(text, null, keys), new PageRequest(0, MESSAGES, false)));
        Collections.reverse(newest);
        return newest.stream()
                .collect(Collectors.groupingBy(each -> each.conversation().id()));
    }
}
