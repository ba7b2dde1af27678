package io.helpdesk.core.macro;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.macro.MacroRuns;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.core.permission.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries macros out. It has no transaction around all conversations: what fails in one would take the others along. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MacroRunsBean implements MacroRuns {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    @Inject
    private EntityManager em;

    @Inject
    private Transactions transactions;

    @Inject
    private Conversations conversations;

    @Inject
    private ReachedMacros reached;

    @Inject
    private MacroSteps steps;

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public List<Long> run(Caller caller, long macroId, Set<Long> numbers) {
        if (numbers.size() > MOST_AT_ONCE) {
            throw new Invalid("conversation", new Violation("ids", Rule.TOO_MANY, (long) MOST_AT_ONCE));
        }
        var actions = transactions.together(
                () -> steps.possible(caller, reached.get(caller, macroId).actions()));
        var keys = conversations
                .keys(
                        caller,
                        new Condition.In(ConversationField.NUMBER, numbers),
                        List.of(new Sort(ConversationField.ID, false)),
                        PageRequest.all())
                .items();
        var refused = new ArrayList<Long>();
        for (var key : keys) {
            try {
                transactions.together(() -> {
                    steps.carryOut(caller, new ConversationRef.Id(key), actions);
                    return null;
                });
            } catch (HelpdeskException why) {
                LOG.log(Level.FINE, why, () -> "Macro " + macroId + " is not carried out on conversation " + key);
                refused.add(key);
            }
        }
        if (refused.size() < keys.size()) {
            transactions.together(() -> used(macroId));
        }
        return refused;
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public List<MacroAction> apply(Caller caller, long macroId, ConversationRef which, List<MacroAction> actions) {
        return transactions.together(() -> {
            reached.get(caller, macroId);
            var conversation = conversations.get(caller, which);
            var possible = steps.possible(caller, actions);
            if (!possible.isEmpty()) {
                steps.carryOut(caller, new ConversationRef.Id(conversation.id()), possible);
                used(macroId);
            }
            return actions.stream().filter(action -> !possible.contains(action)).toList();
        });
    }

    /** Without reading the row: whoever changes the macro is not to wait for conversations, nor they for them. */
    private int used(long macroId) {
        return em.createQuery("update MacroEntity m set m.uses = m.uses + 1 where m.id = :macro")
                .setParameter("macro", macroId)
                .executeUpdate();
    }
}
