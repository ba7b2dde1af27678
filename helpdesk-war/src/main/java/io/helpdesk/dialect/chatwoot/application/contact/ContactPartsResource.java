package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ContactInboxJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.conversation.ConversationJson;
import io.helpdesk.dialect.chatwoot.application.conversation.ConversationMapper;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What belongs to a contact: sessions, labels, conversations (chatwoot-resources 2). */
@Path("accounts/{account}/contacts")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class ContactPartsResource {

    private static final int MOST_CONVERSATIONS = 20;

    @Inject
    Contacts contacts;

    @Inject
    Conversations conversations;

    @Inject
    BlobLinks links;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("contact")
    PathId contact;

    /** The labels of a contact. */
    public record ContactLabelsJson(Set<String> payload) {}

    /** The conversations of a contact. */
    public record ContactConversationsJson(List<ConversationJson> payload) {}

    /** Several inboxes. */
    public record ContactableInboxesJson(List<ContactableInboxJson> payload) {}

    /** An inbox, and the source id of the session that a conversation there would be in. */
    public record ContactableInboxJson(ContactInboxJson.InboxSlim inbox, String sourceId) {}

    /** Makes a session in an inbox, or finds the one with that source id. */
    @POST
    @Path("{contact}/contact_inboxes")
    public ContactInboxJson openSession() {
        ChatwootParams sent = params.get();
        return ContactInboxJson.of(contacts.openSession(
                current.get(),
                contact.value(),
                sent.id("inbox_id").orElse(0L),
                sent.text("source_id").orElse(null),
                sent.flag("hmac_verified").orElse(false)));
    }

    /** Where the caller can write to the contact first. */
    @GET
    @Path("{contact}/contactable_inboxes")
    public ContactableInboxesJson contactableInboxes() {
        return new ContactableInboxesJson(contacts.contactableInboxes(current.get(), contact.value()).stream()
                .map(each -> new ContactableInboxJson(ContactInboxJson.InboxSlim.of(each.inbox()), each.sourceId()))
                .toList());
    }

    @GET
    @Path("{contact}/labels")
    public ContactLabelsJson labels() {
        return new ContactLabelsJson(contacts.labels(current.get(), contact.value()));
    }

    /** Makes these its labels. */
    @POST
    @Path("{contact}/labels")
    public ContactLabelsJson replaceLabels() {
        var labels = new LinkedHashSet<>(params.get().texts("labels"));
        return new ContactLabelsJson(contacts.replaceLabels(current.get(), contact.value(), labels));
    }

    /** The newest, as far as the caller can see them. */
    @GET
    @Path("{contact}/conversations")
    public ContactConversationsJson conversations() {
        var caller = current.get();
        var known = contacts.get(caller, contact.value());
        var page = conversations.find(
                caller,
                Condition.is(ConversationField.CONTACT_ID, known.id()),
                List.of(),
                new PageRequest(0, MOST_CONVERSATIONS, false));
        return new ContactConversationsJson(page.items().stream()
                .map(conversation -> ConversationMapper.toJson(conversation, caller, links))
                .toList());
    }
}
