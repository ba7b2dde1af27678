package io.helpdesk.core.report;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.report.Reports;
import io.helpdesk.api.report.Reports.Asked;
import io.helpdesk.api.report.Reports.Course;
import io.helpdesk.api.report.Reports.Day;
import io.helpdesk.api.report.Reports.LabelCount;
import io.helpdesk.api.report.Reports.Labels;
import io.helpdesk.api.report.Reports.Open;
import io.helpdesk.api.report.Reports.Staff;
import io.helpdesk.api.report.Reports.Written;
import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.presence.PresenceWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts. Each number is one statement, along an index that begins with the account. */
@ApplicationScoped
class ReportQuery {

    private static final String SINCE = "c.accountId = :account and c.createdAt >= :since ";
    private static final Set<ConversationStatus> NOT_RESOLVED =
            Set.of(ConversationStatus.OPEN, ConversationStatus.PENDING, ConversationStatus.SNOOZED);

    @Inject
    private EntityManager em;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    Open open(long account) {
        var row = em.createQuery(
                        "select count(c), "
                                + "sum(case when c.activity.lastInteractionIncoming = true then 1 else 0 end), "
                                + "sum(case when c.assigneeId is null then 1 else 0 end), "
                                + "sum(case when c.activity.firstSentReplyAt is null then 1 else 0 end) "
                                + "from ConversationEntity c where c.accountId = :account and c.state.status in :statuses",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("statuses", NOT_RESOLVED)
                .getSingleResult();
        return new Open(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    Staff staff(long account) {
        var there = "m.availability = :%s and (m.autoOffline = false or m.presentAt > :since)";
        var row = em.createQuery(
                        "select count(m), sum(case when " + there.formatted("online") + " then 1 else 0 end), "
                                + "sum(case when " + there.formatted("busy") + " then 1 else 0 end) "
                                + "from MembershipEntity m where m.accountId = :account and m.enabled = true",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("online", Availability.ONLINE)
                .setParameter("busy", Availability.BUSY)
                .setParameter("since", PresenceWindow.since(clock.instant()))
                .getSingleResult();
        return new Staff(number(row[1]), number(row[2]), number(row[0]) - number(row[1]) - number(row[2]));
    }

    Course course(long account, Instant since) {
        return new Course(days("created_at", account, since), days("resolved_at", account, since));
    }

    /** @param column a time of the conversation */
    private List<Day> days(String column, long account, Instant since) {
        var day = database.dialect().epochDay(column);
        List<?> rows = em.createNativeQuery("select " + day + " as \"day\", count(*) from conversation "
                        + "where account_id = :account and created_at >= :since and " + column + " is not null "
                        + "group by " + day + " order by 1")
                .setParameter("account", account)
                .setParameter("since", since)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Day(LocalDate.ofEpochDay(number(row[0])), number(row[1])))
                .toList();
    }

    /** Found by conversations that something has happened in since then: messages have no index by time. */
    Written written(long account, Instant since) {
        var row = em.createQuery(
                        "select count(m), sum(case when m.type = :incoming then 1 else 0 end), "
                                + "count(distinct m.conversationId) from ConversationEntity c join MessageEntity m "
                                + "on m.accountId = c.accountId and m.conversationId = c.id "
                                + "where c.accountId = :account and c.activity.lastActivityAt >= :since "
                                + "and m.createdAt >= :since and m.type <> :activity",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("since", since)
                .setParameter("incoming", MessageType.INCOMING)
                .setParameter("activity", MessageType.ACTIVITY)
                .getSingleResult();
        return new Written(number(row[1]), number(row[0]) - number(row[1]), number(row[2]));
    }

    Labels labels(long account, Instant since) {
        var most = new ArrayList<>(used(account, since));
        most.addAll(unused(account, most));
        return new Labels(
                most,
                count(
                        "select count(distinct c.id) from ConversationEntity c join c.labels l where " + SINCE,
                        account,
                        since),
                count("select count(c) from ConversationEntity c where " + SINCE, account, since));
    }

    private List<LabelCount> used(long account, Instant since) {
        return em
                .createQuery(
                        "select t.id, t.title, count(c.id) from ConversationEntity c join c.labels l "
                                + "join LabelEntity t on t.accountId = c.accountId and t.title = l where " + SINCE
                                + "group by t.id, t.title order by count(c.id) desc, t.title",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("since", since)
                .setMaxResults(Reports.MOST_LABELS)
                .getResultList()
                .stream()
                .map(row -> new LabelCount((Long) row[0], (String) row[1], number(row[2])))
                .toList();
    }

    private List<LabelCount> unused(long account, List<LabelCount> used) {
        if (used.size() == Reports.MOST_LABELS) {
            return List.of();
        }
        var known = used.stream().map(LabelCount::id).toList();
        return em
                .createQuery(
                        "select t.id, t.title from LabelEntity t where t.accountId = :account and t.id not in :known "
                                + "order by t.title",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("known", known.isEmpty() ? List.of(-1L) : known)
                .setMaxResults(Reports.MOST_LABELS - used.size())
                .getResultList()
                .stream()
                .map(row -> new LabelCount((Long) row[0], (String) row[1], 0))
                .toList();
    }

    Asked asked(long account, Instant since) {
        var row = em.createQuery(
                        "select count(s), count(s.rating), avg(s.rating) from SurveyEntity s "
                                + "where s.accountId = :account and s.askedAt >= :since",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("since", since)
                .getSingleResult();
        return new Asked(number(row[0]), number(row[1]), row[2] == null ? 0 : ((Number) row[2]).doubleValue());
    }

    private long count(String statement, long account, Instant since) {
        Query query = em.createQuery(statement).setParameter("account", account).setParameter("since", since);
        return number(query.getSingleResult());
    }

    /** Sums of nothing are null. */
    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
