package io.helpdesk.core.deed;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.deed.Deed;
import io.helpdesk.api.deed.DeedField;
import io.helpdesk.api.deed.Deeds;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.core.condition.ConditionWriter;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was done in an account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class DeedsBean implements Deeds {

    @Inject
    private EntityManager em;

    @Inject
    private Database database;

    @Override
    @Requires(Permission.ACTIVITY_READ)
    public Page<Deed> find(Caller caller, Condition wanted, DeedField by, boolean descending, PageRequest page) {
        var conditions = ConditionWriter.ofDeeds(database.dialect());
        var where = " from DeedEntity c where c.accountId = :account and (" + conditions.where(wanted) + ")";
        var direction = descending ? " desc" : " asc";
        var rows = with(
                conditions.parameters(),
                caller,
                em.createQuery(
                        "select c" + where + " order by " + conditions.ordered(by) + direction + ", c.id" + direction,
                        DeedEntity.class));
        rows.setFirstResult((int) Math.min(page.offset(), Integer.MAX_VALUE));
        if (page.limit() != PageRequest.ALL) {
            rows.setMaxResults(page.limit());
        }
        long total = page.counted()
                ? with(conditions.parameters(), caller, em.createQuery("select count(c)" + where, Long.class))
                        .getSingleResult()
                : -1;
        return new Page<>(
                rows.getResultList().stream().map(DeedEntity::snapshot).toList(), total);
    }

    @Override
    @Requires(Permission.ACTIVITY_READ)
    public Map<Long, String> addresses(Caller caller, Set<Long> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : em
                        .createQuery("select u.id, u.email from UserEntity u where u.id in :users", Object[].class)
                        .setParameter("users", userIds)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    private static <T> TypedQuery<T> with(Map<String, Object> parameters, Caller caller, TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        query.setParameter("account", caller.accountId());
        return query;
    }
}
