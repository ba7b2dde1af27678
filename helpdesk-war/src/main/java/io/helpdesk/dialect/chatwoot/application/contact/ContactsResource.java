package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.presence.Presence;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.Avatars;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ContactJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
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
import java.util.LinkedHashSet;
import java.util.List;

/** Contacts (chatwoot-resources 1). */
@Path("accounts/{account}/contacts")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ContactsResource {

    @Inject
    Contacts contacts;

    @Inject
    Arrivals arrivals;

    @Inject
    Presence presence;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** One contact. */
    public record ContactPayloadJson(ContactJson payload) {}

    @GET
    public ContactListJson list() {
        return found(ContactListQuery.reachable(params.get(), null));
    }

    /** Those who are there, anonymous visitors among them. */
    @GET
    @Path("active")
    public ContactListJson active() {
        var there = presence.present(current.get()).contacts();
        return found(ContactListQuery.of(
                params.get(),
                Condition.all(new Condition.In(ContactField.ID, there), ContactListQuery.labelled(params.get())),
                null));
    }

    /** A search for nothing finds nothing and counts nothing. */
    @GET
    @Path("search")
    public ContactListJson search() {
        return params.get()
                .filled("q")
                .map(text -> found(ContactListQuery.reachable(params.get(), text.strip())))
                .orElseGet(() -> new ContactListJson(new ContactListJson.Meta(null, 1), List.of()));
    }

    @POST
    public NewContactJson create() {
        ChatwootParams sent = params.get();
        return NewContactJson.of(arrivals.welcome(
                current.get(),
                ContactCommands.of(sent),
                Avatars.of(sent),
                sent.strictId("inbox_id"),
                sent.text("source_id").orElse(null)));
    }

    @GET
    @Path("{contact}")
    public ContactPayloadJson show(@PathParam("contact") PathId contact) {
        return shown(contact);
    }

    @PATCH
    @Path("{contact}")
    public ContactPayloadJson update(@PathParam("contact") PathId contact) {
        contacts.get(current.get(), contact.value());
        var command = ContactCommands.of(params.get());
        var picture = Avatars.of(params.get());
        transactions.together(() -> {
            var changed = contacts.update(current.get(), contact.value(), command);
            return picture.map(file -> contacts.show(current.get(), contact.value(), file))
                    .orElse(changed);
        });
        return shown(contact);
    }

    @PUT
    @Path("{contact}")
    public ContactPayloadJson replace(@PathParam("contact") PathId contact) {
        return update(contact);
    }

    @DELETE
    @Path("{contact}")
    public Response delete(@PathParam("contact") PathId contact) {
        contacts.get(current.get(), contact.value());
        contacts.delete(current.get(), contact.value());
        return Answers.empty();
    }

    @POST
    @Path("{contact}/destroy_custom_attributes")
    public ContactPayloadJson removeCustomAttributes(@PathParam("contact") PathId contact) {
        var keys = new LinkedHashSet<>(params.get().texts("custom_attributes"));
        contacts.removeCustomAttributes(current.get(), contact.value(), keys);
        return shown(contact);
    }

    private ContactListJson found(ContactListQuery query) {
        return ContactListJson.of(contacts.find(current.get(), query.filter(), query.page()), query);
    }

    private ContactPayloadJson shown(PathId contact) {
        return new ContactPayloadJson(ContactListJson.json(
                contacts.getWithSessions(current.get(), contact.value()), ContactListQuery.withInboxes(params.get())));
    }
}
