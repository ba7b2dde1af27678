package io.helpdesk.api.caller;

import java.util.Set;

/** Which conversations a caller can see at all, within its account. */
public sealed interface AccessScope {

    /** All of the account. */
    record EveryInbox() implements AccessScope {}

    /** Those in these inboxes. */
    record Inboxes(Set<Long> ids) implements AccessScope {
        public Inboxes {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * Those of one contact session: a visitor whose identity is not proven.
     *
     * @param ownContact whether the contact's record is the visitor's own to see and to change: made by this session, and
     *     nobody else has been shown to be the contact since; where it is not, the visitor sees their own claim instead
     */
    record OneSession(long sessionId, long contactId, boolean ownContact) implements AccessScope {}

    /** Those of one contact, in any inbox. */
    record OneContact(long contactId) implements AccessScope {}
}
