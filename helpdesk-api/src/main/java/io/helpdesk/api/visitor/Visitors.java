package io.helpdesk.api.visitor;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;

/**
 * Contacts who speak for themselves, through an Api inbox. What names them are two unguessable path segments; suspended
 * accounts are served too (chatwoot-client 0).
 */
public interface Visitors {

    /**
     * Starts a session: the contact is found by identifier, else address, else number, and left as it is, or made.
     *
     * @return the session, new unless the profile's source id has one already
     * @throws NotFound {@code "inbox"}
     * @throws Unauthenticated {@code "identity"} if the proof is wrong, or missing where the inbox demands it
     * @throws Invalid {@code "contact"}
     */
    Visitor arrive(String inboxIdentifier, VisitorProfile profile, IdentityProof proof);

    /**
     * Looks a session up; a valid proof marks it as proven.
     *
     * @throws NotFound {@code "inbox"}, {@code "session"}
     * @throws Unauthenticated {@code "identity"}
     */
    Visitor show(String inboxIdentifier, String sourceId, IdentityProof proof);

    /**
     * Updates the contact: given fields are written, custom attributes merged in depth, and a contact that has the address
     * or number already takes this one in (chatwoot-client 1.6). The profile's identifier and source id are not written.
     */
    Visitor update(String inboxIdentifier, String sourceId, VisitorProfile profile, IdentityProof proof);

    /** The contact behind a calling contact, its labels included, for answers that show it. */
    Visitor self(Caller caller);
}
