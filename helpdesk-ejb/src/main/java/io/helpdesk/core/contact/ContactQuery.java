package io.helpdesk.core.contact;

import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.contact.Contacts.ContactFilter;
import io.helpdesk.api.contact.Contacts.SortKey;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.core.condition.ConditionWriter;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.LikePattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds contacts and their sessions. */
@ApplicationScoped
class ContactQuery {

    @Inject
    private EntityManager em;

    @Inject
    private Database database;

    Page<ContactEntity> find(long accountId, ContactFilter filter, PageRequest page) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = where(accountId, filter, parameters);
        var rows = with(
                parameters,
                em.createQuery(
                        "select c from ContactEntity c where " + where + " order by " + order(filter),
                        ContactEntity.class));
        rows.setFirstResult((int) Math.min(page.offset(), Integer.MAX_VALUE));
        if (page.limit() != PageRequest.ALL) {
            rows.setMaxResults(page.limit());
        }
        long total = page.counted()
                ? with(parameters, em.createQuery("select count(c) from ContactEntity c where " + where, Long.class))
                        .getSingleResult()
                : -1;
        return new Page<>(rows.getResultList(), total);
    }

    /** In ascending order, at most so many. */
    List<Long> keys(long accountId, ContactFilter filter, int most) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = where(accountId, filter, parameters);
        return with(
                        parameters,
                        em.createQuery(
                                "select c.id from ContactEntity c where " + where + " order by c.id", Long.class))
                .setMaxResults(most)
                .getResultList();
    }

    private String where(long accountId, ContactFilter filter, Map<String, Object> parameters) {
        var conditions = ConditionWriter.ofContacts(database.dialect());
        var where = new StringBuilder("c.accountId = :account and (" + conditions.where(filter.condition()) + ")");
        parameters.put("account", accountId);
        parameters.putAll(conditions.parameters());
        if (filter.text() != null) {
            where.append(Stream.of("lower(c.name)", "c.email", "c.phoneNumber", "lower(c.company)")
                    .map(path -> path + " like :text" + LikePattern.ESCAPE)
                    .collect(Collectors.joining(" or ", " and (", "")));
            where.append(" or c.identifier like :exact" + LikePattern.ESCAPE + ")");
            parameters.put("text", LikePattern.containing(filter.text().toLowerCase(Locale.ROOT)));
            parameters.put("exact", LikePattern.containing(filter.text()));
        }
        return where.toString();
    }

    /** Sessions with their inboxes, by contact, each list by id; one statement. */
    Map<Long, List<ContactSession>> sessions(Collection<Long> contactIds) {
        if (contactIds.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select s, i from ContactSessionEntity s join InboxEntity i on i.id = s.inboxId "
                                + "where s.contactId in :contacts order by s.id",
                        Object[].class)
                .setParameter("contacts", contactIds)
                .getResultList()
                .stream()
                .map(row -> ((ContactSessionEntity) row[0]).snapshot(((InboxEntity) row[1]).snapshot()))
                .collect(Collectors.groupingBy(ContactSession::contactId, LinkedHashMap::new, Collectors.toList()));
    }

    private static String order(ContactFilter filter) {
        var parts = new ArrayList<String>();
        filter.order()
                .forEach(sort -> parts.add(path(sort.key()) + (sort.descending() ? " desc" : " asc") + " nulls last"));
        parts.add("c.id asc");
        return String.join(", ", parts);
    }

    private static String path(SortKey key) {
        return switch (key) {
            case ID -> "c.id";
            case NAME -> "lower(c.name)";
            case EMAIL -> "c.email";
            case PHONE_NUMBER -> "c.phoneNumber";
            case LAST_ACTIVITY_AT -> "c.lastActivityAt";
            case CREATED_AT -> "c.createdAt";
            case UPDATED_AT -> "c.updatedAt";
            case COMPANY -> "c.company";
            case CITY -> "c.location";
            case COUNTRY -> "c.countryCode";
        };
    }

    private static <T> TypedQuery<T> with(Map<String, Object> parameters, TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
