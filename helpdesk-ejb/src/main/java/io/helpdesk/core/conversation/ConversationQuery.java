package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationCounts;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.core.condition.ConditionWriter;
import io.helpdesk.core.condition.ListPart;
import io.helpdesk.core.permission.VisibleConversations;
import io.helpdesk.core.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds and counts conversations. A page is its keys, along an index, then its rows: two statements however
 * deep it is, where the list has no {@link ListPart parts}. */
@ApplicationScoped
class ConversationQuery {

    @Inject
    private EntityManager em;

    @Inject
    private Database database;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private LargeCounts counts;

    @Inject
    private MessageSearch search;

    /**
     * What a count depends on.
     *
     * @param me whose conversations are told apart, or null
     */
    private record Counting(long account, Long me, String where, Map<String, Object> parameters) {}

    Page<ConversationEntity> find(Caller caller, Condition condition, List<Sort> order, PageRequest page) {
        var keys = keys(caller, condition, order, page);
        if (keys.items().isEmpty()) {
            return new Page<>(List.of(), keys.total());
        }
        var rows = lookup.loadPeople(caller.accountId(), keys.items()).stream()
                .collect(Collectors.toMap(ConversationEntity::id, Function.identity()));
        return new Page<>(keys.items().stream().map(rows::get).toList(), keys.total());
    }

    Page<Long> keys(Caller caller, Condition condition, List<Sort> order, PageRequest page) {
        var wanted = search.prepare(caller, condition);
        var writer = writer(caller);
        var where = scoped(caller, wanted.condition(), writer);
        long total = page.counted() ? total(caller, wanted, where, writer) : -1;
        return new Page<>(along(caller, where, writer, writer.inOrder(order), page, total), total);
    }

    /** @param total of all parts, if it is known, so that nobody looks for more; else -1 */
    private List<Long> along(
            Caller caller, String where, ConditionWriter writer, List<ListPart> parts, PageRequest page, long total) {
        var keys = new ArrayList<Long>();
        long skipped = page.offset();
        for (var part : parts) {
            var of = part.where() == null ? where : where + " and " + part.where();
            var query = with(
                    writer,
                    caller,
                    em.createQuery(
                            "select c.id from ConversationEntity c where " + of + " order by " + part.orderBy(),
                            Long.class));
            query.setFirstResult((int) Math.min(skipped, Integer.MAX_VALUE));
            if (page.limit() != PageRequest.ALL) {
                query.setMaxResults(page.limit() - keys.size());
            }
            var found = query.getResultList();
            keys.addAll(found);
            if (keys.size() == page.limit()
                    || part == parts.get(parts.size() - 1)
                    || total >= 0 && page.offset() + keys.size() >= total) {
                return keys;
            }
            skipped = skipped > 0 && found.isEmpty() ? Math.max(0, skipped - total(caller, of, writer)) : 0;
        }
        return keys;
    }

    private long total(Caller caller, MessageSearch.Prepared wanted, String where, ConditionWriter writer) {
        return wanted.common()
                ? first(caller, where, writer).size()
                : counts.count(
                        Long.class,
                        new Counting(caller.accountId(), null, where, writer.parameters()),
                        Long::longValue,
                        () -> total(caller, where, writer));
    }

    private long total(Caller caller, String where, ConditionWriter writer) {
        return with(
                        writer,
                        caller,
                        em.createQuery("select count(c) from ConversationEntity c where " + where, Long.class))
                .getSingleResult();
    }

    ConversationCounts count(Caller caller, Condition condition) {
        var wanted = search.prepare(caller, condition);
        var writer = writer(caller);
        var where = scoped(caller, wanted.condition(), writer);
        long me = caller.userId() == null ? -1 : caller.userId();
        return wanted.common()
                ? counted(first(caller, where, writer), me)
                : counts.count(
                        ConversationCounts.class,
                        new Counting(caller.accountId(), me, where, writer.parameters()),
                        ConversationCounts::all,
                        () -> count(caller, me, where, writer));
    }

    /** The newest ones and who is assigned to them, null for nobody: to count more, each would have to be searched. */
    private List<Object[]> first(Caller caller, String where, ConditionWriter writer) {
        return with(
                        writer,
                        caller,
                        em.createQuery(
                                "select c.id, c.assigneeId from ConversationEntity c where " + where
                                        + " order by c.activity.lastActivityAt desc, c.id desc",
                                Object[].class))
                .setMaxResults(MessageSearch.MOST)
                .getResultList();
    }

    private static ConversationCounts counted(List<Object[]> conversations, long me) {
        long assigned = conversations.stream().filter(row -> row[1] != null).count();
        long mine = conversations.stream()
                .filter(row -> row[1] != null && (Long) row[1] == me)
                .count();
        return new ConversationCounts(mine, assigned, conversations.size() - assigned, conversations.size());
    }

    private ConversationCounts count(Caller caller, long me, String where, ConditionWriter writer) {
        var row = with(
                        writer,
                        caller,
                        em.createQuery(
                                "select count(c), count(c.assigneeId), sum(case when c.assigneeId = :me then 1 else 0 end) "
                                        + "from ConversationEntity c where " + where,
                                Object[].class))
                .setParameter("me", me)
                .getSingleResult();
        long all = (Long) row[0];
        long assigned = (Long) row[1];
        long mine = row[2] == null ? 0 : ((Number) row[2]).longValue();
        return new ConversationCounts(mine, assigned, all - assigned, all);
    }

    /**
     * Messages of every kind per conversation since the user looked last. The kinds are listed for the sake of the index,
     * which has them before the time.
     */
    Map<Long, Integer> unreadBy(long accountId, long userId, Collection<Long> ids, int most) {
        var counts = new HashMap<Long, Integer>();
        if (ids.isEmpty()) {
            return counts;
        }
        var rows = em.createNativeQuery(
                        "select m.conversation_id, count(*) from message m "
                                + "left join conversation_seen s on s.account_id = m.account_id and s.conversation_id = m.conversation_id and s.user_id = :user "
                                + "where m.account_id = :account and m.conversation_id in (:ids) and m.message_type in ('INCOMING', 'OUTGOING', 'ACTIVITY', 'TEMPLATE') "
                                + "and (s.seen_at is null or m.created_at > s.seen_at) group by m.conversation_id",
                        Object[].class)
                .setParameter("user", userId)
                .setParameter("account", accountId)
                .setParameter("ids", ids)
                .getResultList();
        for (Object found : rows) {
            var row = (Object[]) found;
            counts.put(((Number) row[0]).longValue(), (int) Math.min(most, ((Number) row[1]).longValue()));
        }
        return counts;
    }

    Map<UUID, Long> contactsOf(Caller caller, Set<UUID> uuids) {
        var writer = writer(caller);
        var where = scoped(caller, Condition.everything(), writer) + " and c.uuid in :uuids";
        return with(
                        writer,
                        caller,
                        em.createQuery(
                                "select c.uuid, c.contact.id from ConversationEntity c where " + where, Object[].class))
                .setParameter("uuids", uuids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    private ConditionWriter writer(Caller caller) {
        return new ConditionWriter(
                database.dialect(),
                bots -> em.createQuery(
                                "select i.id from InboxEntity i where i.accountId = :account and i.botId in :bots",
                                Long.class)
                        .setParameter("account", caller.accountId())
                        .setParameter("bots", bots)
                        .getResultList());
    }

    private static String scoped(Caller caller, Condition condition, ConditionWriter writer) {
        return "c.accountId = :account and ("
                + writer.where(Condition.all(VisibleConversations.of(caller).condition(), condition)) + ")";
    }

    private static <T> TypedQuery<T> with(ConditionWriter writer, Caller caller, TypedQuery<T> query) {
        query.setParameter("account", caller.accountId());
        writer.parameters().forEach(query::setParameter);
        return query;
    }
}
