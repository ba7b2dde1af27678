package io.helpdesk.core.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.ContactNote;
import io.helpdesk.api.contact.ContactNotes;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Whoever may change a contact writes notes about it, and changes everybody's (chatwoot-resources 2). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ContactNotesBean implements ContactNotes {

    private static final String SUBJECT = "note";

    @Inject
    private EntityManager em;

    @Inject
    private Sessions sessions;

    @Inject
    private Directory directory;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.CONTACT_NOTE_READ)
    public List<ContactNote> list(Caller caller, long contactId) {
        sessions.contact(caller, contactId);
        var notes = em.createQuery(
                        "select n from ContactNoteEntity n where n.accountId = :account and n.contactId = :contact order by n.createdAt desc, n.id desc",
                        ContactNoteEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("contact", contactId)
                .getResultList();
        return snapshots(caller.accountId(), notes);
    }

    @Override
    @Requires(Permission.CONTACT_NOTE_READ)
    public ContactNote get(Caller caller, long contactId, long noteId) {
        return snapshot(own(caller, contactId, noteId));
    }

    @Override
    @Requires(Permission.CONTACT_NOTE_WRITE)
    public ContactNote create(Caller caller, long contactId, String content) {
        var contact = sessions.contact(caller, contactId);
        new Checks()
                .required("content", content)
                .longest("content", content, Checks.TEXT)
                .refuse(SUBJECT);
        var note = new ContactNoteEntity(contact, caller.userId(), content, clock.instant());
        em.persist(note);
        return snapshot(note);
    }

    @Override
    @Requires(Permission.CONTACT_NOTE_WRITE)
    public ContactNote update(Caller caller, long contactId, long noteId, String content) {
        var note = own(caller, contactId, noteId);
        new Checks()
                .notBlank("content", content)
                .longest("content", content, Checks.TEXT)
                .refuse(SUBJECT);
        rows.lock(note, SUBJECT);
        if (content != null) {
            note.rewrite(content, clock.instant());
        }
        return snapshot(note);
    }

    @Override
    @Requires(Permission.CONTACT_NOTE_DELETE)
    public void delete(Caller caller, long contactId, long noteId) {
        var note = own(caller, contactId, noteId);
        rows.lock(note, SUBJECT);
        em.remove(note);
    }

    @Override
    @Requires(Permission.CONTACT_NOTE_DELETE)
    public void deleteOwn(Caller caller, long contactId, long noteId) {
        var author = own(caller, contactId, noteId).userId();
        if (!caller.may(Permission.ADMINISTER) && !Objects.equals(author, caller.userId())) {
            throw new Forbidden("author");
        }
        delete(caller, contactId, noteId);
    }

    private ContactNoteEntity own(Caller caller, long contactId, long noteId) {
        sessions.contact(caller, contactId);
        var note = rows.own(ContactNoteEntity.class, caller.accountId(), noteId, SUBJECT);
        if (note.contactId() != contactId) {
            throw new NotFound(SUBJECT);
        }
        return note;
    }

    private ContactNote snapshot(ContactNoteEntity note) {
        return snapshots(note.accountId(), List.of(note)).get(0);
    }

    /** With their authors, one statement for all. */
    private List<ContactNote> snapshots(long accountId, List<ContactNoteEntity> notes) {
        var authors = directory.agents(
                accountId,
                notes.stream()
                        .map(ContactNoteEntity::userId)
                        .filter(Objects::nonNull)
                        .toList());
        return notes.stream()
                .map(note -> note.snapshot(note.userId() == null ? null : authors.get(note.userId())))
                .toList();
    }
}
