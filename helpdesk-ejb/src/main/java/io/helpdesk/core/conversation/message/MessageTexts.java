package io.helpdesk.core.conversation.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.message.Messages.TextSearch;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.core.condition.ConditionWriter;
import io.helpdesk.core.conversation.MessageSearch;
import io.helpdesk.core.permission.VisibleConversations;
import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.search.MessageIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds messages by what they say. A text that few say is looked for in the conversations where the index knows it, and put
 * into order afterwards; one that many say is soon met back from the newest.
 */
@ApplicationScoped
class MessageTexts {

    private static final String NEWEST_FIRST = " order by m.id desc";

    @Inject
    private EntityManager em;

    @Inject
    private Database database;

    @Inject
    private MessageIndexes indexes;

    List<MessageEntity> find(Caller caller, TextSearch wanted, PageRequest page) {
        var scope = VisibleConversations.of(caller);
        Set<Long> within = wanted.conversationIds();
        boolean few = true;
        if (within.isEmpty()) {
            var known = indexes.find(
                    caller.accountId(), scope.byInbox() ? scope.inboxes() : null, wanted.text(), MessageSearch.MOST);
            within = known.more() ? Set.of() : known.conversationIds();
            few = !known.more();
            if (few && within.isEmpty()) {
                return List.of();
            }
        }
        return entities(caller.accountId(), few ? sorted(caller, wanted, within, page) : back(caller, wanted, page));
    }

    /** At most as many as are counted; more of them are looked for in their order. */
    private List<Long> sorted(Caller caller, TextSearch wanted, Set<Long> within, PageRequest page) {
        var keys = keys(caller, wanted, within, "")
                .setMaxResults(MessageSearch.MOST + 1)
                .getResultList();
        return keys.size() > MessageSearch.MOST
                ? paged(keys(caller, wanted, within, NEWEST_FIRST), page)
                : keys.stream()
                        .sorted(Comparator.reverseOrder())
                        .skip(page.offset())
                        .limit(page.limit())
                        .toList();
    }

    private List<Long> back(Caller caller, TextSearch wanted, PageRequest page) {
        return paged(keys(caller, wanted, Set.of(), NEWEST_FIRST), page);
    }

    private static List<Long> paged(TypedQuery<Long> keys, PageRequest page) {
        return keys.setFirstResult((int) Math.min(page.offset(), Integer.MAX_VALUE))
                .setMaxResults(Math.min(page.limit(), MessageSearch.MOST))
                .getResultList();
    }

    private List<MessageEntity> entities(long accountId, List<Long> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<Long, MessageEntity> found = em
                .createQuery(
                        "select m from MessageEntity m where m.accountId = :account and m.id in :shown",
                        MessageEntity.class)
                .setParameter("account", accountId)
                .setParameter("shown", shown)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(MessageEntity::id, Function.identity()));
        return shown.stream().map(found::get).toList();
    }

    /** @param within conversations; empty for all */
    private TypedQuery<Long> keys(Caller caller, TextSearch wanted, Set<Long> within, String order) {
        var writer = new ConditionWriter(database.dialect());
        var scope = VisibleConversations.of(caller);
        var query = em.createQuery(
                "select m.id from MessageEntity m where m.accountId = :account and "
                        + writer.said(new Condition.MessageContains(wanted.text()))
                        + (scope.byInbox() ? " and m.inboxId in :inboxes" : "")
                        + (scope.byAssignment()
                                ? " and m.conversationId in (select c.id from ConversationEntity c "
                                        + "where c.accountId = :account and " + writer.where(scope.condition()) + ")"
                                : "")
                        + (within.isEmpty() ? "" : " and m.conversationId in :conversations")
                        + (wanted.since() == null ? "" : " and m.createdAt >= :since")
                        + order,
                Long.class);
        query.setParameter("account", caller.accountId());
        writer.parameters().forEach(query::setParameter);
        if (scope.byInbox()) {
            query.setParameter("inboxes", scope.inboxes());
        }
        if (!within.isEmpty()) {
            query.setParameter("conversations", within);
        }
        if (wanted.since() != null) {
            query.setParameter("since", wanted.since());
        }
        return query;
    }
}
