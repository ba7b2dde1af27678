package io.helpdesk.api.account;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.NotFound;

/** What users say of themselves in an account they work in. */
public interface OwnMembership {

    /**
     * Says whether one is there for others.
     *
     * @param availability null to leave it
     * @param autoOffline whether one counts as offline without a live connection; null to leave it
     * @return the user with all memberships, as they are then
     * @throws NotFound {@code "account"} if the owner is no member of it
     */
    User declare(TokenOwner owner, long accountId, Availability availability, Boolean autoOffline);

    /**
     * Makes it the account the user has worked in last.
     *
     * @throws NotFound {@code "account"} if the owner is no member of it
     */
    void activate(TokenOwner owner, long accountId);
}
