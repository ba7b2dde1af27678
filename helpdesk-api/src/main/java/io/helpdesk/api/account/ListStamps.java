package io.helpdesk.api.account;

import io.helpdesk.api.caller.Caller;

/** Whether lists that clients keep are still what they were. Each call joins the caller's transaction or starts its own. */
public interface ListStamps {

    /**
     * A number for each list that is another one once something in the list is; 0 for an empty one.
     *
     * @param labels at most thirteen digits, as the others
     */
    record Stamps(long labels, long inboxes, long teams) {}

    /** Those of the caller's account. */
    Stamps of(Caller caller);
}
