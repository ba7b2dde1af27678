package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.core.permission.VisibleConversations;
import io.helpdesk.core.search.Matches;
import io.helpdesk.core.search.MessageIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Looks for a text in messages before conversations are looked for. Inside of the statement that lists them the text would
 * be looked for once per conversation, or as the database guesses how rare it is.
 */
@ApplicationScoped
public class MessageSearch {

    /** Messages that are read for one text, and conversations that are counted for one that is in more of them. */
    public static final int MOST = 1000;

    @Inject
    private MessageIndexes indexes;

    /**
     * @param condition holds for the same conversations as the one that was asked; a rare text has become the keys of those
     *     it is in
     * @param common whether it is still in there, as a text so frequent is soon met wherever one begins
     */
    record Prepared(Condition condition, boolean common) {}

    Prepared prepare(Caller caller, Condition condition) {
        if (condition instanceof Condition.MessageContains text) {
            var found = find(caller, text);
            return found.more()
                    ? new Prepared(text, true)
                    : new Prepared(new Condition.In(ConversationField.ID, Set.copyOf(found.conversationIds())), false);
        }
        if (condition instanceof Condition.Not not) {
            var prepared = prepare(caller, not.condition());
            return new Prepared(new Condition.Not(prepared.condition()), prepared.common());
        }
        if (condition instanceof Condition.All all) {
            var prepared = prepare(caller, all.of());
            return new Prepared(new Condition.All(conditions(prepared)), anyCommon(prepared));
        }
        if (condition instanceof Condition.Any any) {
            var prepared = prepare(caller, any.of());
            return new Prepared(new Condition.Any(conditions(prepared)), anyCommon(prepared));
        }
        return new Prepared(condition, false);
    }

    private List<Prepared> prepare(Caller caller, List<Condition> conditions) {
        return conditions.stream().map(each -> prepare(caller, each)).toList();
    }

    private static List<Condition> conditions(List<Prepared> prepared) {
        return prepared.stream().map(Prepared::condition).toList();
    }

    private static boolean anyCommon(List<Prepared> prepared) {
        return prepared.stream().anyMatch(Prepared::common);
    }

    /** In the inboxes the caller sees: others' messages must not make a text common. */
    private Matches find(Caller caller, Condition.MessageContains text) {
        var scope = VisibleConversations.of(caller);
        return indexes.find(caller.accountId(), scope.byInbox() ? scope.inboxes() : null, text.text(), MOST);
    }
}
