package io.helpdesk.core.search;

import java.util.Collection;

/**
 * Finds incoming and outgoing messages by a part of their text, in any case of letters. Whoever writes holds the row of
 * {@link MessageIndexEntity}.
 */
interface MessageIndex {

    /** As it is stored, so that another one begins from nothing. */
    String kind();

    /** Takes these messages as they are now; one that says nothing (any more) is not found afterwards. */
    void take(Collection<MessageKey> messages);

    /**
     * Looks for messages that have this text.
     *
     * @param inboxes those that are looked through, or null for all of the account
     * @param most messages that are looked for
     */
    Matches find(long accountId, Collection<Long> inboxes, String text, int most);

    /**
     * Removes what went with deleted messages only in part.
     *
     * @return whether there may be more
     */
    boolean sweep();

    /**
     * Forgets what it has, some of it.
     *
     * @return whether there may be more
     */
    boolean clear();
}
