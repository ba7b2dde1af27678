package io.helpdesk.api.deed;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import java.util.Map;
import java.util.Set;

/** What was done in an account; a year old it is forgotten. */
public interface Deeds {

    /**
     * Needs {@link io.helpdesk.api.caller.Permission#ACTIVITY_READ}.
     *
     * @param wanted of {@link DeedField}s
     * @param by what they are ordered by; those with the same are in the order in which they were done
     */
    Page<Deed> find(Caller caller, Condition wanted, DeedField by, boolean descending, PageRequest page);

    /** The addresses of users, by key; who is gone is left out. Needs {@link io.helpdesk.api.caller.Permission#ACTIVITY_READ}. */
    Map<Long, String> addresses(Caller caller, Set<Long> userIds);
}
