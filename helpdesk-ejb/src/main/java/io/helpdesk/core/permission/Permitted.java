package io.helpdesk.core.permission;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Forbidden;

/** Asks for a permission where a wire shows that something else was looked at before; {@link Requires} is the rule. */
public final class Permitted {

    private Permitted() {}

    /** @throws Forbidden {@code "permission"} if the caller has not got it */
    public static void demand(Caller caller, Permission permission) {
        if (!caller.may(permission)) {
            throw new Forbidden("permission");
        }
    }
}
