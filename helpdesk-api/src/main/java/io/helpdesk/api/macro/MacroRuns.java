package io.helpdesk.api.macro;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Set;

/**
 * Carries macros out, in the name of the calling user. Actions that name an agent or a team that is not there any more are
 * passed over; the others are all done to a conversation, or none of them.
 */
public interface MacroRuns {

    /** As many conversations as one call changes. */
    int MOST_AT_ONCE = 100;

    /**
     * Carries a macro out on each of these conversations that is within the caller's scope; others are passed over. Each
     * has a transaction of its own, unless the caller has one: what is refused in one changes nothing there, and the others
     * go on.
     *
     * @param numbers at most {@value #MOST_AT_ONCE}
     * @return the keys of those that were refused
     * @throws NotFound {@code "macro"}, also for one that the calling user does not reach
     * @throws Invalid {@code "conversation"}: {@code ids} TOO_MANY
     */
    List<Long> run(Caller caller, long macroId, Set<Long> numbers);

    /**
     * Carries out these actions in place of the macro's own and counts it as a use of the macro, in one transaction.
     *
     * @return the actions that were passed over
     * @throws NotFound {@code "macro"}, {@code "conversation"}
     * @throws Forbidden {@code "inbox"} if its inbox is outside the caller's scope
     */
    List<MacroAction> apply(Caller caller, long macroId, ConversationRef which, List<MacroAction> actions);
}
