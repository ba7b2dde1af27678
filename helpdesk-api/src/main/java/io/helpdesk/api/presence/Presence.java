package io.helpdesk.api.presence;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.caller.Caller;
import java.util.Map;
import java.util.Set;

/**
 * Who is there just now, on whichever node. Whoever has a live connection says so again and again; who has not said it for
 * half a minute is gone.
 */
public interface Presence {

    /**
     * Who is there in an account.
     *
     * @param users by user id what they set themselves to be: those who are connected, and those who do not count as
     *     offline without a connection
     * @param contacts ids of those who are connected
     */
    record Present(Map<Long, Availability> users, Set<Long> contacts) {
        public Present {
            users = Map.copyOf(users);
            contacts = Set.copyOf(contacts);
        }
    }

    /** The caller, a user or a contact, has a live connection now; others have none and nothing happens. */
    void connected(Caller caller);

    /** What was so within the last second. Contacts are told of no other contacts. */
    Present present(Caller caller);
}
