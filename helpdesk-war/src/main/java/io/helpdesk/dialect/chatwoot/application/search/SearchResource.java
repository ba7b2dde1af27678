package io.helpdesk.dialect.chatwoot.application.search;

import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.contact.Contacts.ContactFilter;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.helpcenter.Articles;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.Messages.TextSearch;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for one word everywhere, or for everything when there is none; pages of 15 of each kind. */
@Path("accounts/{account}/search")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class SearchResource {

    private static final int PAGE = 15;

    private static final int MONTHS = 3;

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    Messages messages;

    @Inject
    Articles articles;

    @Inject
    Inboxes inboxes;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @Inject
    Clock clock;

    @GET
    public FoundJson everything() {
        return new FoundJson(new FoundJson.Payload(
                Optional.of(foundConversations(false)),
                Optional.of(foundContacts()),
                Optional.of(foundMessages()),
                Optional.of(foundArticles())));
    }

    @GET
    @Path("conversations")
    public FoundJson inConversations() {
        return FoundJson.conversations(foundConversations(true));
    }

    @GET
    @Path("contacts")
    public FoundJson inContacts() {
        return FoundJson.contacts(foundContacts());
    }

    @GET
    @Path("messages")
    public FoundJson inMessages() {
        return FoundJson.messages(foundMessages());
    }

    @GET
    @Path("articles")
    public FoundJson inArticles() {
        return FoundJson.articles(foundArticles());
    }

    private List<FoundArticleJson> foundArticles() {
        return articles.search(current.get(), text().orElse(null), page()).stream()
                .map(FoundArticleJson::of)
                .toList();
    }

    private List<FoundConversationJson> foundConversations(boolean withAttributes) {
        var found = conversations.find(
                current.get(),
                text().map(SearchResource::inConversation).orElseGet(Condition::everything),
                List.of(new Sort(ConversationField.CREATED_AT, true)),
                page());
        return found.items().stream()
                .map(conversation -> FoundConversationJson.of(conversation, withAttributes))
                .toList();
    }

    private static Condition inConversation(String text) {
        var any = new ArrayList<>(containing(
                text,
                ConversationField.CONTACT_NAME,
                ConversationField.CONTACT_EMAIL,
                ConversationField.CONTACT_PHONE_NUMBER,
                ConversationField.CONTACT_IDENTIFIER));
        if (text.matches("[0-9]{1,18}")) {
            any.add(Condition.is(ConversationField.NUMBER, Long.valueOf(text)));
        }
        return new Condition.Any(any);
    }

    private List<FoundContactJson> foundContacts() {
        var said = text().<Condition>map(text -> new Condition.Any(containing(
                        text,
                        ContactField.NAME,
                        ContactField.EMAIL,
                        ContactField.PHONE_NUMBER,
                        ContactField.IDENTIFIER)))
                .orElseGet(Condition::everything);
        var filter = new ContactFilter(
                Condition.all(ContactFilter.REACHABLE, said),
                null,
                List.of(new Contacts.Sort(Contacts.SortKey.LAST_ACTIVITY_AT, true)));
        return contacts.find(current.get(), filter, page()).items().stream()
                .map(found -> FoundContactJson.of(found.contact()))
                .toList();
    }

    private List<FoundMessageJson> foundMessages() {
        var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusMonths(MONTHS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        var found = messages.search(current.get(), new TextSearch(text().orElse(""), since, Set.of()), page());
        var known = inboxes.list(current.get()).stream().collect(Collectors.toMap(Inbox::id, Function.identity()));
        return found.stream()
                .map(message -> FoundMessageJson.of(
                        message, known.get(message.conversation().inboxId())))
                .toList();
    }

    private static List<Condition> containing(String text, Condition.Operand... operands) {
        return Stream.of(operands)
                .<Condition>map(operand -> new Condition.Contains(operand, text))
                .toList();
    }

    private Optional<String> text() {
        return params.get().filled("q").map(String::strip).filter(text -> !text.isEmpty());
    }

    private PageRequest page() {
        return PageRequest.page(params.get().page(), PAGE);
    }
}
