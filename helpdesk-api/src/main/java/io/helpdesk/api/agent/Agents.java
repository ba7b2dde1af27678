package io.helpdesk.api.agent;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** The people of an account. */
public interface Agents {

    /** @return by lower-case name, administrators included */
    List<Agent> list(Caller caller);

    /** @throws NotFound {@code "agent"} */
    Agent get(Caller caller, long userId);

    /**
     * Makes a user with this address a member, creating the user if there is none.
     *
     * @throws Invalid {@code "user"}: {@code email} REQUIRED or MALFORMED, {@code name} REQUIRED, {@code roles}
     *     UNKNOWN_REFERENCE
     * @throws Conflict {@code "membership"} if that user is a member already
     */
    Agent create(Caller caller, SaveAgent command);

    /** Those of them who can be made, as {@link #create} makes them; who is a member already or has no proper address is passed over. */
    void createAll(Caller caller, List<SaveAgent> commands);

    /**
     * @throws NotFound {@code "agent"}
     * @throws Forbidden {@code "user"} if the address is to change of somebody who works in other accounts too
     * @throws Invalid as {@link #create}; {@code email} TAKEN
     */
    Agent update(Caller caller, long userId, SaveAgent command);

    /** Ends the membership: assignments, team and inbox memberships and key pairs go; a user without any account goes too. */
    void remove(Caller caller, long userId);
}
