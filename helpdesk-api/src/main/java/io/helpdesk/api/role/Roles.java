package io.helpdesk.api.role;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The roles of an account: the two that there always are, and its own. Each call joins the caller's transaction or starts its
 * own. What changes here is true at once on this node, and within a second on others.
 */
public interface Roles {

    /** As many roles of its own as an account may have. */
    int MOST = 100;

    /** @return by id */
    List<DeskRole> list(Caller caller);

    /** @throws NotFound {@code "role"} */
    DeskRole get(Caller caller, long roleId);

    /**
     * Makes a role. It may be named otherwise than a fixed one alone.
     *
     * @throws Invalid {@code "role"}: {@code name} TAKEN or TOO_LONG, {@code description} TOO_LONG, {@code permissions}
     *     NOT_ALLOWED if the operator's is among them, {@code roles} TOO_MANY
     */
    DeskRole create(Caller caller, SaveRole command);

    /**
     * Overwrites a role: its members may at once what it says then.
     *
     * @throws NotFound {@code "role"}
     * @throws Conflict {@code "role"} for a fixed one
     * @throws Invalid as {@link #create}
     */
    DeskRole update(Caller caller, long roleId, SaveRole command);

    /**
     * Removes a role; its members keep the others they have.
     *
     * @throws NotFound {@code "role"}
     * @throws Conflict {@code "role"} for a fixed one
     */
    void delete(Caller caller, long roleId);

    /** The roles of these members, by user, each by id; who is no member is not in it. As few statements, however many. */
    Map<Long, List<DeskRole>> ofMembers(Caller caller, Collection<Long> userIds);
}
