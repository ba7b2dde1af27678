package io.helpdesk.api.macro;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/**
 * The macros of an account. Each call joins the caller's transaction or starts its own.
 *
 * <p>Users reach what is offered to them and what they made. Who administers the account reaches and changes everything but
 * what others made for themselves alone; everybody else changes what they made. Callers who are no user are refused ({@link
 * Forbidden} {@code "macro"}).
 */
public interface Macros {

    /** As many as an account may have. */
    int MOST = 1000;

    /** As many actions as a macro may have. */
    int MOST_ACTIONS = 50;

    /** Those the calling user reaches, in the order in which they were made. */
    List<Macro> list(Caller caller);

    /** @throws NotFound {@code "macro"}, also for one that the calling user does not reach */
    Macro get(Caller caller, long macroId);

    /**
     * Who does not administer the account makes them for themselves, whatever the command says.
     *
     * @throws Invalid {@code "macro"}: {@code name} REQUIRED or TOO_LONG, {@code text} TOO_LONG, {@code user} or {@code team}
     *     UNKNOWN_REFERENCE, {@code actions} TOO_MANY, or MALFORMED with the kind of action whose values are not what it
     *     wants, or that names a file which nobody has stored or something else has taken; {@code macros} TOO_MANY
     */
    Macro create(Caller caller, SaveMacro command);

    /**
     * The same for one that is there.
     *
     * @throws NotFound {@code "macro"}
     * @throws Forbidden {@code "macro"} if it is not the calling user's to change
     */
    Macro update(Caller caller, long macroId, SaveMacro command);

    /**
     * @throws NotFound {@code "macro"}
     * @throws Forbidden {@code "macro"} if it is not the calling user's to change
     */
    void delete(Caller caller, long macroId);
}
