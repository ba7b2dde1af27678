package io.helpdesk.dialect.libredesk.contact;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.ContactNote;
import io.helpdesk.api.contact.ContactNotes;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.ErrorType;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.dialect.libredesk.People;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** What agents wrote down about a contact (libredesk-resources 3). */
@Path("contacts/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class ContactNotesResource {

    @Inject
    CurrentCaller current;

    @Inject
    ContactNotes notes;

    /** A note. Whoever has left the account is nobody: 0, without a name. */
    public record NoteJson(
            long id,
            Instant createdAt,
            Instant updatedAt,
            long contactId,
            String note,
            long userId,
            String firstName,
            String lastName,
            String avatarUrl) {

        private static NoteJson of(ContactNote note) {
            var author = note.author();
            return new NoteJson(
                    note.id(),
                    note.createdAt(),
                    note.updatedAt(),
                    note.contactId(),
                    note.content(),
                    author == null ? 0 : author.id(),
                    author == null ? "" : author.firstName(),
                    author == null ? "" : author.lastName(),
                    author == null ? null : People.picture(author.avatarUrl()));
        }
    }

    /** The newest first. */
    @GET
    @Needs(Permission.CONTACT_NOTE_READ)
    public Envelope<List<NoteJson>> list(@PathParam("id") String id) {
        try {
            return Envelope.success(notes.list(current.get(), PathId.of(id)).stream()
                    .map(NoteJson::of)
                    .toList());
        } catch (NotFound unknown) {
            throw unknownContact();
        }
    }

    @POST
    @Needs(Permission.CONTACT_NOTE_WRITE)
    public Envelope<NoteJson> create(@PathParam("id") String id, LibredeskBody body) {
        String note = body.text("note");
        body.refuseUnlessDecoded();
        if (note.isEmpty()) {
            throw LibredeskRefusal.input("note empty");
        }
        try {
            return Envelope.success(NoteJson.of(notes.create(current.get(), PathId.of(id), note)));
        } catch (NotFound unknown) {
            throw unknownContact();
        }
    }

    /** True also when there is none. */
    @DELETE
    @Path("{note}")
    @Needs(Permission.CONTACT_NOTE_DELETE)
    public Envelope<Boolean> delete(@PathParam("id") String id, @PathParam("note") String note) {
        long which = PathId.of(note);
        try {
            notes.deleteOwn(current.get(), PathId.of(id), which);
        } catch (NotFound gone) {
            if (gone.subject().equals("contact")) {
                throw unknownContact();
            }
        } catch (Forbidden others) {
            throw new LibredeskRefusal(
                    ErrorType.PERMISSION.status(), ErrorType.INPUT, "You can only delete your own note");
        }
        return Envelope.done();
    }

    private static LibredeskRefusal unknownContact() {
        return LibredeskRefusal.notFound("User not found");
    }
}
