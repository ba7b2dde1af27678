package io.helpdesk.api.problem;

import jakarta.ejb.ApplicationException;

/** There is too much of this to do at once; trying again later may help. Nothing was done. */
@ApplicationException(rollback = true)
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Overloaded() {
        super(null, null, false, false);
    }
}
