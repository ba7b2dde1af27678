package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.ContactNotes;
import io.helpdesk.api.contact.Contacts;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.List;

/** What agents wrote down about a contact (chatwoot-resources 2). */
@Path("accounts/{account}/contacts/{contact}/notes")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class ContactNotesResource {

    @Inject
    Contacts contacts;

    @Inject
    ContactNotes notes;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("contact")
    PathId contact;

    @GET
    public List<ContactNoteJson> list() {
        return notes.list(current.get(), contact.value()).stream()
                .map(ContactNoteJson::of)
                .toList();
    }

    @POST
    public ContactNoteJson create() {
        contacts.get(current.get(), contact.value());
        return ContactNoteJson.of(notes.create(current.get(), contact.value(), content()));
    }

    @GET
    @Path("{note}")
    public ContactNoteJson show(@PathParam("note") PathId note) {
        return ContactNoteJson.of(notes.get(current.get(), contact.value(), note.value()));
    }

    @PATCH
    @Path("{note}")
    public ContactNoteJson update(@PathParam("note") PathId note) {
        notes.get(current.get(), contact.value(), note.value());
        return ContactNoteJson.of(notes.update(current.get(), contact.value(), note.value(), content()));
    }

    @PUT
    @Path("{note}")
    public ContactNoteJson replace(@PathParam("note") PathId note) {
        return update(note);
    }

    @DELETE
    @Path("{note}")
    public Response delete(@PathParam("note") PathId note) {
        notes.delete(current.get(), contact.value(), note.value());
        return Answers.empty();
    }

    private String content() {
        return params.get().wrapped("note").text("content").orElse(null);
    }
}
