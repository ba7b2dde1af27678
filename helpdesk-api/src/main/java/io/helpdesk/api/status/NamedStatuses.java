package io.helpdesk.api.status;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** The statuses that accounts have beside the states of the desk. Each call joins the caller's transaction or starts its own. */
public interface NamedStatuses {

    /** As many as an account may have. */
    int MOST = 100;

    /** By id. */
    List<NamedStatus> list(Caller caller);

    /**
     * Needs {@link io.helpdesk.api.caller.Permission#STATUS_WRITE}, as all that follow.
     *
     * @throws Invalid {@code "status"}: {@code name} REQUIRED, TOO_LONG or TAKEN, {@code state} REQUIRED, or NOT_ALLOWED for pending,
     *     {@code status} TOO_MANY
     */
    NamedStatus create(Caller caller, SaveNamedStatus command);

    /**
     * Writes both.
     *
     * @throws NotFound {@code "status"}
     * @throws Invalid also {@code used} NOT_ALLOWED for another state while a conversation has it, whose state it would change
     */
    NamedStatus update(Caller caller, long statusId, SaveNamedStatus command);

    /**
     * @throws NotFound {@code "status"}
     * @throws Invalid {@code "status"}: {@code used} NOT_ALLOWED while a conversation has it
     */
    void delete(Caller caller, long statusId);
}
