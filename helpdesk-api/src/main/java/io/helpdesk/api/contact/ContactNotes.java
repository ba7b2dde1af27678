package io.helpdesk.api.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/**
 * What agents write down about contacts. Each call joins the caller's transaction or starts its own, and refuses a contact
 * that is not there ({@link NotFound} {@code "contact"}) and a note that is not this contact's ({@code "note"}).
 */
public interface ContactNotes {

    /** The newest first. */
    List<ContactNote> list(Caller caller, long contactId);

    ContactNote get(Caller caller, long contactId, long noteId);

    /**
     * The calling user is its author.
     *
     * @throws Invalid {@code "note"}: {@code content} REQUIRED or TOO_LONG
     */
    ContactNote create(Caller caller, long contactId, String content);

    /**
     * @param content null to leave it as it is
     * @throws Invalid {@code "note"}: {@code content} REQUIRED or TOO_LONG
     */
    ContactNote update(Caller caller, long contactId, long noteId, String content);

    void delete(Caller caller, long contactId, long noteId);

    /**
     * The same where others' notes are not everybody's to delete, but only who administers the account may.
     *
     * @throws Forbidden {@code "author"}
     */
    void deleteOwn(Caller caller, long contactId, long noteId);
}
