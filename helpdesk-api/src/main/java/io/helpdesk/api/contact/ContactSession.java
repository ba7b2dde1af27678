package io.helpdesk.api.contact;

import io.helpdesk.api.inbox.Inbox;
import java.time.Instant;

/**
 * A contact's presence in one inbox; a contact may have several in the same inbox.
 *
 * @param sourceId the contact's address there, unique in the inbox
 * @param pubsubToken secret under which live updates are subscribed to
 * @param identityProven whether the contact's identity was shown by a valid signature
 * @param claim what the visitor says about themselves, as long as no proof was shown; null otherwise, and for sessions that
 *     the desk or a channel made
 * @param shownContactId the number that the visitor is told in place of the contact's wherever the claim is shown to them; in no
 *     contact's row; null where they made the contact, and for sessions that claim nothing
 * @param inbox the inbox, or null where the reader did not ask for it
 */
public record ContactSession(
        long id,
        long contactId,
        long inboxId,
        String sourceId,
        String pubsubToken,
        boolean identityProven,
        Claim claim,
        Long shownContactId,
        Instant createdAt,
        Instant updatedAt,
        Inbox inbox) {

    /** The same of another contact, for a reader who may not know which one it is of. */
    public ContactSession showing(long otherContactId) {
        return new ContactSession(
                id,
                otherContactId,
                inboxId,
                sourceId,
                pubsubToken,
                identityProven,
                claim,
                shownContactId,
                createdAt,
                updatedAt,
                inbox);
    }
}
