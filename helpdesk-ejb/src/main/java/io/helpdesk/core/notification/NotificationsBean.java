package io.helpdesk.core.notification;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.event.HelpdeskEvent.NotificationsDeleted;
import io.helpdesk.api.notification.Notification;
import io.helpdesk.api.notification.Notifications;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The notifications of one agent. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class NotificationsBean implements Notifications {

    private static final String SUBJECT = "notification";
    private static final String OWN = "n.accountId = :account and n.userId = :user";

    @Inject
    private EntityManager em;

    @Inject
    private NotificationSubjects subjects;

    @Inject
    private NotificationChanges changes;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public List<Notification> list(Caller caller, Which which, boolean oldestFirst, int offset, int limit) {
        var direction = oldestFirst ? "asc" : "desc";
        var page = own(
                        caller,
                        em.createQuery(
                                "select n from NotificationEntity n where " + OWN + condition(which)
                                        + " order by n.lastActivityAt " + direction + ", n.id " + direction,
                                NotificationEntity.class))
                .setParameter("kinds", which.kinds())
                .setFirstResult(offset)
                .setMaxResults(Math.min(limit, MOST))
                .getResultList();
        return subjects.of(caller, page);
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Counts count(Caller caller, Which which) {
        var counts = own(
                        caller,
                        em.createQuery(
                                "select sum(case when n.readAt is null then 1 else 0 end), count(n) "
                                        + "from NotificationEntity n where " + OWN + condition(which),
                                Object[].class))
                .setParameter("kinds", which.kinds())
                .getSingleResult();
        return new Counts(counts[0] == null ? 0 : ((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Map<Long, UUID> mentions(Caller caller) {
        var newest = own(
                        caller,
                        em.createQuery(
                                "select n.conversationId, max(n.messageId) from NotificationEntity n where " + OWN
                                        + " and n.kind = :kind and n.messageId is not null "
                                        + "group by n.conversationId order by max(n.messageId) desc",
                                Object[].class))
                .setParameter("kind", Notification.Kind.MENTION)
                .setMaxResults(MOST_MENTIONS)
                .getResultList();
        if (newest.isEmpty()) {
            return Map.of();
        }
        var uuids = em
                .createQuery(
                        "select m.id, m.uuid from MessageEntity m where m.accountId = :account and m.id in :ids",
                        Object[].class)
                .setParameter("account", caller.accountId())
                .setParameter("ids", newest.stream().map(row -> row[1]).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row[0], row -> (UUID) row[1]));
        var mentions = new LinkedHashMap<Long, UUID>();
        newest.stream()
                .filter(row -> uuids.containsKey(row[1]))
                .forEach(row -> mentions.put((Long) row[0], uuids.get(row[1])));
        return mentions;
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Notification read(Caller caller, long id) {
        return changed(caller, id, notification -> notification.read(clock.instant()));
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Notification unread(Caller caller, long id) {
        return changed(caller, id, notification -> notification.unread(clock.instant()));
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Notification snooze(Caller caller, long id, Instant until) {
        return changed(caller, id, notification -> notification.snooze(until, clock.instant()));
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public void delete(Caller caller, long id) {
        em.remove(one(caller, id));
        changes.deleted(caller, List.of(id));
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public void readAll(Caller caller, Long conversationId) {
        var query = own(
                        caller,
                        em.createQuery(
                                "update NotificationEntity n set n.readAt = :now, n.updatedAt = :now where " + OWN
                                        + " and n.readAt is null"
                                        + (conversationId == null ? "" : " and n.conversationId = :conversation")))
                .setParameter("now", clock.instant());
        if (conversationId != null) {
            query.setParameter("conversation", conversationId);
        }
        query.executeUpdate();
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public void deleteAll(Caller caller, boolean readOnly) {
        var which = "from NotificationEntity n where " + OWN + (readOnly ? " and n.readAt is not null" : "");
        var newest = own(caller, em.createQuery("select n.id " + which + " order by n.id desc", Long.class))
                .setMaxResults(NotificationsDeleted.MOST_TOLD)
                .getResultList();
        own(caller, em.createQuery("delete " + which)).executeUpdate();
        changes.deleted(caller, newest);
    }

    private Notification changed(Caller caller, long id, Predicate<NotificationEntity> change) {
        var notification = one(caller, id);
        if (change.test(notification)) {
            changes.changed(caller, List.of(notification));
        }
        return notification.snapshot(null);
    }

    private static String condition(Which which) {
        return " and n.kind in :kinds"
                + (which.read() ? "" : " and n.readAt is null")
                + (which.snoozed() ? "" : " and n.snoozedUntil is null")
                + (which.latestOnly() ? " and n.latest = true" : "");
    }

    private NotificationEntity one(Caller caller, long id) {
        return own(
                        caller,
                        em.createQuery(
                                "select n from NotificationEntity n where " + OWN + " and n.id = :id",
                                NotificationEntity.class))
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(SUBJECT));
    }

    private static <T> TypedQuery<T> own(Caller caller, TypedQuery<T> query) {
        own(caller, (Query) query);
        return query;
    }

    private static Query own(Caller caller, Query query) {
        if (!caller.is(Caller.Kind.USER) || caller.userId() == null) {
            throw new Forbidden(SUBJECT);
        }
        return query.setParameter("account", caller.accountId()).setParameter("user", caller.userId());
    }
}
