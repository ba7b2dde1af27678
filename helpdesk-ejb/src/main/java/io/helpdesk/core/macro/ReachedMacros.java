package io.helpdesk.core.macro;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds the macros that a user reaches; others are as unknown as none. */
@ApplicationScoped
class ReachedMacros {

    @Inject
    private Rows rows;

    /** @throws NotFound {@code "macro"} */
    MacroEntity get(Caller caller, long macroId) {
        long user = user(caller);
        var macro = rows.own(MacroEntity.class, caller.accountId(), macroId, MacrosBean.SUBJECT);
        if (!macro.reachedBy(caller, user)) {
            throw new NotFound(MacrosBean.SUBJECT);
        }
        return macro;
    }

    /** @throws Forbidden {@code "macro"} for callers who are no user */
    static long user(Caller caller) {
        if (caller.userId() == null) {
            throw new Forbidden(MacrosBean.SUBJECT);
        }
        return caller.userId();
    }
}
