package io.helpdesk.core.helpcenter;

import io.helpdesk.api.helpcenter.ArticleFilter;
import io.helpdesk.api.helpcenter.Articles;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.persistence.LikePattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds articles of an account. A text is looked for in the beginnings of all that the account has of them, which is a bounded
 * number of bounded texts (docs/adr/0046-help-centers.md).
 */
@ApplicationScoped
public class ArticleQuery {

    @Inject
    private EntityManager em;

    /**
     * Those by position if one category was asked for, else the newest change first.
     *
     * @param portalId null for all portals of the account
     */
    Page<ArticleEntity> find(long accountId, Long portalId, ArticleFilter filter, PageRequest page) {
        var which = new StringBuilder("from ArticleEntity a where a.accountId = :account");
        var values = new LinkedHashMap<String, Object>();
        values.put("account", accountId);
        and(which, values, " and a.portalId = :portal", "portal", portalId);
        and(which, values, " and a.locale = :locale", "locale", filter.locale());
        and(which, values, " and a.status = :status", "status", filter.status());
        and(which, values, " and a.authorId = :author", "author", filter.authorId());
        and(
                which,
                values,
                " and a.categoryId in (select c.id from CategoryEntity c where c.accountId = :account "
                        + "and c.portalId = a.portalId and c.slug = :category)",
                "category",
                filter.category());
        and(
                which,
                values,
                " and a.foundBy like :text" + LikePattern.ESCAPE,
                "text",
                filter.text() == null
                        ? null
                        : LikePattern.containing(filter.text().toLowerCase(Locale.ROOT)));
        var order = filter.category() == null ? "a.updatedAt desc, a.id desc" : "a.place, a.id";
        var items = with(em.createQuery("select a " + which + " order by " + order, ArticleEntity.class), values)
                .setFirstResult((int) Math.min(page.offset(), Articles.MOST))
                .setMaxResults(page.limit())
                .getResultList();
        long total = page.counted()
                ? with(em.createQuery("select count(a) " + which, Long.class), values)
                        .getSingleResult()
                : -1;
        return new Page<>(items, total);
    }

    private static void and(
            StringBuilder which, Map<String, Object> values, String condition, String name, Object value) {
        if (value instanceof String text && !StorableText.is(text)) {
            // nothing has it
            which.append(" and 1 = 0");
        } else if (value != null) {
            which.append(condition);
            values.put(name, value);
        }
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
