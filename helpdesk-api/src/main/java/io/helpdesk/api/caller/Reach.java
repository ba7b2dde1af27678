package io.helpdesk.api.caller;

import java.util.Set;

/** Which conversations a caller can see at all, within its account. */
public sealed interface Reach {

    /** All of the account. */
    record EveryInbox() implements Reach {}

    /** Those in these inboxes. */
    record Inboxes(Set<Long> ids) implements Reach {
        public Inboxes {
            ids = Set.copyOf(ids);
        }
    }

    /** Those of one contact session: a visitor whose identity is not proven. */
    record OneSession(long sessionId, long contactId) implements Reach {}

    /** Those of one contact, in any inbox. */
    record OneContact(long contactId) implements Reach {}
}
