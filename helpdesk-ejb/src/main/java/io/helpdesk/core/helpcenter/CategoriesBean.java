package io.helpdesk.core.helpcenter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.helpcenter.Categories;
import io.helpdesk.api.helpcenter.Category;
import io.helpdesk.api.helpcenter.SaveCategory;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.persistence.UniqueNames;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the categories of portals. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class CategoriesBean implements Categories {

    private static final String SUBJECT = "category";

    @Inject
    private EntityManager em;

    @Inject
    private PortalRows portals;

    @Inject
    private UniqueNames names;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Page<Category> list(Caller caller, String portal, String locale, PageRequest page) {
        var own = portals.own(caller.accountId(), portal);
        var which = "from CategoryEntity c where c.accountId = :account and c.portalId = :portal"
                + (locale == null ? "" : " and c.locale = :locale");
        var items = em.createQuery("select c " + which + " order by c.place, c.id", CategoryEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("portal", own.id());
        var count = em.createQuery("select count(c) " + which, Long.class)
                .setParameter("account", caller.accountId())
                .setParameter("portal", own.id());
        if (locale != null) {
            items.setParameter("locale", locale);
            count.setParameter("locale", locale);
        }
        return new Page<>(
                items
                        .setFirstResult((int) Math.min(page.offset(), MOST))
                        .setMaxResults(page.limit())
                        .getResultList()
                        .stream()
                        .map(CategoryEntity::snapshot)
                        .toList(),
                page.counted() ? count.getSingleResult() : -1);
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Category> some(Caller caller, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select c from CategoryEntity c where c.accountId = :account and c.id in :ids",
                        CategoryEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("ids", Set.copyOf(ids))
                .getResultList()
                .stream()
                .map(CategoryEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Map<Long, Long> articles(Caller caller, Collection<Long> ids) {
        var counts = new HashMap<Long, Long>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select a.categoryId, count(a) from ArticleEntity a where a.accountId = :account "
                                    + "and a.categoryId in :ids group by a.categoryId",
                            Object[].class)
                    .setParameter("account", caller.accountId())
                    .setParameter("ids", Set.copyOf(ids))
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Category get(Caller caller, String portal, long categoryId) {
        return own(caller, portals.own(caller.accountId(), portal), categoryId).snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Category create(Caller caller, String portal, SaveCategory command) {
        var own = portals.own(caller.accountId(), portal);
        check(
                own,
                command,
                new Checks().required("name", command.name()).required("slug", command.slug()),
                UniqueNames.NEW);
        quotas.claim(CategoryEntity.class, caller.accountId(), SUBJECT, MOST);
        claim(own, command.slug(), command.locale() == null ? own.defaultLocale() : command.locale(), UniqueNames.NEW);
        var category = CategoryEntity.create(own, command, clock.instant());
        em.persist(category);
        return category.snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Category update(Caller caller, String portal, long categoryId, SaveCategory command) {
        var own = portals.own(caller.accountId(), portal);
        var category = own(caller, own, categoryId);
        check(own, command, new Checks().notBlank("name", command.name()).notBlank("slug", command.slug()), categoryId);
        claim(
                own,
                command.slug() == null ? category.slug() : command.slug(),
                command.locale() == null ? category.locale() : command.locale(),
                categoryId);
        rows.lock(category, SUBJECT);
        var before = category.locale();
        category.write(command, clock.instant());
        if (!before.equals(category.locale())) {
            em.createQuery(
                            "select a from ArticleEntity a where a.accountId = :account and a.categoryId = :category "
                                    + "order by a.id",
                            ArticleEntity.class)
                    .setParameter("account", caller.accountId())
                    .setParameter("category", categoryId)
                    .getResultList()
                    .forEach(article -> article.writeIn(category.locale()));
        }
        return category.snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public void delete(Caller caller, String portal, long categoryId) {
        var category = own(caller, portals.own(caller.accountId(), portal), categoryId);
        rows.lock(category, SUBJECT);
        em.remove(category);
    }

    private void check(PortalEntity portal, SaveCategory command, Checks checks, long self) {
        checks.longest("name", command.name(), Checks.LINE)
                .longest("slug", command.slug(), Checks.LINE)
                .form("slug", command.slug(), PortalRows.SLUG)
                .that(
                        command.locale() == null || portal.has(command.locale()),
                        "locale",
                        Rule.UNKNOWN_VALUE,
                        command.locale())
                .longest("description", command.description(), Checks.TEXT)
                .longest("icon", command.icon(), Checks.LINE);
        if (command.parentId() != null && command.parentId().isPresent()) {
            long parentId = command.parentId().get();
            var parent = em.find(CategoryEntity.class, parentId);
            checks.that(
                    parent != null && parent.isIn(portal) && parentId != self,
                    "parent_category",
                    Rule.UNKNOWN_REFERENCE);
        }
        checks.refuse(SUBJECT);
    }

    private void claim(PortalEntity portal, String slug, String locale, long self) {
        names.claim(
                CategoryEntity.class,
                SUBJECT,
                portal.accountId(),
                "slug",
                Map.of("portalId", portal.id(), "locale", locale, "slug", slug),
                self);
    }

    private CategoryEntity own(Caller caller, PortalEntity portal, long categoryId) {
        var category = rows.own(CategoryEntity.class, caller.accountId(), categoryId, SUBJECT);
        if (!category.isIn(portal)) {
            throw new NotFound(SUBJECT);
        }
        return category;
    }
}
