package io.helpdesk.api.signin;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import java.util.Optional;

/** Who begins, where there is nobody yet. Needs {@link io.helpdesk.api.caller.Permission#PLATFORM}. */
public interface FirstAdministrator {

    /**
     * What was begun.
     *
     * @param link token of a link by which the administrator sets a password, good for seven days, once; null if there is a
     *     password
     */
    record Begun(long accountId, long userId, String link) {}

    /**
     * Makes the first account and its administrator if there is neither account nor user. As long as that administrator has no
     * password, each later call makes another link. Of several nodes that start at once one does it.
     *
     * @param account the account's name
     * @param password null for a link instead
     * @return empty if there was nothing to do
     * @throws Invalid {@code "user"}: {@code email} REQUIRED or MALFORMED, {@code password} MALFORMED; only if it is to be made
     */
    Optional<Begun> begin(Caller caller, String account, String email, String password);
}
