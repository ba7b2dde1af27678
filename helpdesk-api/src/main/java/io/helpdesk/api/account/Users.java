package io.helpdesk.api.account;

import io.helpdesk.api.agent.Role;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** People and the accounts they work in. Everything but {@link #self} needs the platform permission. */
public interface Users {

    /**
     * A new user's access token is shown once.
     *
     * @param accessToken null when the user existed already
     */
    record CreatedUser(User user, String accessToken) {}

    /** The user behind an access token. */
    User self(TokenOwner owner);

    /** @throws NotFound {@code "user"} */
    User get(Caller caller, long userId);

    /**
     * Creates a user with an access token; an existing user with that address is returned unchanged.
     *
     * @throws Invalid {@code "user"}: {@code email} REQUIRED or MALFORMED, {@code name} REQUIRED, {@code password}
     *     MALFORMED
     */
    CreatedUser create(Caller caller, SaveUser command);

    User update(Caller caller, long userId, SaveUser command);

    void delete(Caller caller, long userId);

    /**
     * @return the account's memberships by id
     * @throws NotFound {@code "account"}
     */
    List<Membership> memberships(Caller caller, long accountId);

    /**
     * Makes the user a member or changes the role.
     *
     * @param role null for an agent, or to leave a member's role alone
     * @throws NotFound {@code "account"}, {@code "user"}
     */
    Membership join(Caller caller, long accountId, long userId, Role role);

    /**
     * Ends a membership, with all it brought.
     *
     * @throws NotFound {@code "user"}
     */
    void leave(Caller caller, long accountId, long userId);
}
