package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.core.condition.ConditionWriter;
import io.helpdesk.core.permission.VisibleConversations;
import io.helpdesk.core.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/**
 * Looks for a text in messages before conversations are looked for. Inside of the statement that lists them the text would
 * be looked for once per conversation, or as the database guesses how rare it is.
 */
@ApplicationScoped
class MessageSearch {

    /** Messages that are read for one text, and conversations that are counted for one that is in more of them. */
    static final int MOST = 1000;

    /** Where no index finds a text: the keys, back from the newest one, between which it is looked for. */
    static final int SCANNED = 100_000;

    @Inject
    private EntityManager em;

    @Inject
    private Database database;

    /**
     * @param condition holds for the same conversations as the one that was asked; a rare text has become the keys of those
     *     it is in
     * @param common whether it is still in there, as a text so frequent is soon met wherever one begins
     */
    record Prepared(Condition condition, boolean common) {}

    Prepared prepare(Caller caller, Condition condition) {
        if (condition instanceof Condition.MessageContains text) {
            var found = find(caller, text);
            return found.size() > MOST
                    ? new Prepared(text, true)
                    : new Prepared(new Condition.In(ConversationField.ID, Set.copyOf(found)), false);
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

    /** One key per message, of the inboxes the caller sees: others' messages must not make a text common. */
    private List<Long> find(Caller caller, Condition.MessageContains text) {
        var writer = new ConditionWriter(database.dialect());
        var scope = VisibleConversations.of(caller);
        var query = em.createQuery(
                "select m.conversationId from MessageEntity m where " + within(database.searchIsIndexed()) + " and "
                        + writer.said(text) + (scope.byInbox() ? " and m.inboxId in :inboxes" : ""),
                Long.class);
        query.setParameter("account", caller.accountId());
        writer.parameters().forEach(query::setParameter);
        if (scope.byInbox()) {
            query.setParameter("inboxes", scope.inboxes());
        }
        return query.setMaxResults(MOST + 1).getResultList();
    }

    /** By the key alone where there is no index for texts: the account's would lead through all of its messages. */
    static String within(boolean indexed) {
        return indexed
                ? "m.accountId = :account"
                : "m.id > (select max(newest.id) from MessageEntity newest) - " + SCANNED
                        + " and m.accountId + 0 = :account";
    }
}
