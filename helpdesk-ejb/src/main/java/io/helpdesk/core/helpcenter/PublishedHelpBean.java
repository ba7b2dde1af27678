package io.helpdesk.core.helpcenter;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.helpcenter.ArticleFilter;
import io.helpdesk.api.helpcenter.ArticleStatus;
import io.helpdesk.api.helpcenter.Category;
import io.helpdesk.api.helpcenter.Portal;
import io.helpdesk.api.helpcenter.PublishedHelp;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.markdown.Markdown;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows help centers to everybody: each statement asks for what is published, and for one portal. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class PublishedHelpBean implements PublishedHelp {

    private static final String LISTED = "select a.slug, a.title, substring(a.description, 1, " + SUMMARY
            + ") from ArticleEntity a where a.accountId = :account and a.portalId = :portal and a.locale = :locale "
            + "and a.status = :published ";

    @Inject
    private EntityManager em;

    @Inject
    private ArticleQuery query;

    @Override
    public PublishedPortal portal(String portal) {
        return shown(open(portal));
    }

    @Override
    public FrontPage front(String portal, String locale) {
        var open = open(portal, locale);
        var counts = counts(open, locale);
        var categories = em
                .createQuery(
                        "select c from CategoryEntity c where c.accountId = :account and c.portalId = :portal "
                                + "and c.locale = :locale order by c.place, c.id",
                        CategoryEntity.class)
                .setParameter("account", open.accountId())
                .setParameter("portal", open.id())
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .map(CategoryEntity::snapshot)
                .filter(category -> counts.containsKey(category.id()))
                .map(category -> shown(category, counts.get(category.id())))
                .toList();
        return new FrontPage(shown(open), categories, listed(open, locale, null));
    }

    @Override
    public CategoryPage category(String portal, String locale, String category) {
        var open = open(portal, locale);
        var found = em
                .createQuery(
                        "select c from CategoryEntity c where c.accountId = :account and c.portalId = :portal "
                                + "and c.locale = :locale and c.slug = :slug",
                        CategoryEntity.class)
                .setParameter("account", open.accountId())
                .setParameter("portal", open.id())
                .setParameter("locale", locale)
                .setParameter("slug", StorableText.orRefuse(category, () -> new NotFound("category")))
                .getResultList()
                .stream()
                .findFirst()
                .map(CategoryEntity::snapshot)
                .orElseThrow(() -> new NotFound("category"));
        var articles = listed(open, locale, found.id());
        return new CategoryPage(shown(open), shown(found, articles.size()), articles);
    }

    @Override
    public FoundPage search(String portal, String locale, String text) {
        var open = open(portal, locale);
        if (text.isBlank()) {
            return new FoundPage(shown(open), List.of());
        }
        var filter = new ArticleFilter(
                locale,
                null,
                ArticleStatus.PUBLISHED,
                null,
                StorableText.beginning(text, LONGEST_TEXT).strip());
        var found = query.find(open.accountId(), open.id(), filter, new PageRequest(0, MOST_FOUND, false));
        return new FoundPage(
                shown(open),
                found.items().stream()
                        .map(article -> article.snapshot(open.slug(), null).text())
                        .map(said -> new Listed(
                                said.slug(),
                                said.title(),
                                said.description() == null
                                        ? null
                                        : StorableText.beginning(said.description(), SUMMARY)))
                        .toList());
    }

    @Override
    public ArticlePage article(String portal, String article) {
        var open = open(portal);
        var found = em
                .createQuery(
                        "select a from ArticleEntity a where a.accountId = :account and a.portalId = :portal "
                                + "and a.slug = :slug and a.status = :published",
                        ArticleEntity.class)
                .setParameter("account", open.accountId())
                .setParameter("portal", open.id())
                .setParameter("slug", StorableText.orRefuse(article, () -> new NotFound("article")))
                .setParameter("published", ArticleStatus.PUBLISHED)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("article"));
        var category = found.categoryId() == null ? null : em.find(CategoryEntity.class, found.categoryId());
        var told = found.snapshot(open.slug(), category == null ? null : category.snapshot());
        if (!open.locales().contains(told.place().locale())) {
            throw new NotFound("article");
        }
        return new ArticlePage(
                shown(open),
                told.id(),
                told.place().locale(),
                category == null ? null : shown(told.place().category(), 0),
                told.text(),
                told.metadata(),
                Markdown.html(told.text().content()),
                told.updatedAt());
    }

    @Override
    public void read(ArticlePage page) {
        // no change of what is said: it stays as new as it was
        em.createQuery("update ArticleEntity a set a.views = a.views + 1 where a.id = :id")
                .setParameter("id", page.articleId())
                .executeUpdate();
    }

    private Portal open(String slug) {
        return em
                .createQuery(
                        "select p from PortalEntity p join AccountEntity a on a.id = p.accountId "
                                + "where p.slug = :slug and p.archived = false and a.status = :active",
                        PortalEntity.class)
                .setParameter("slug", StorableText.orRefuse(slug, () -> new NotFound(PortalRows.SUBJECT)))
                .setParameter("active", Account.Status.ACTIVE)
                .getResultList()
                .stream()
                .findFirst()
                .map(portal -> portal.snapshot(null))
                .orElseThrow(() -> new NotFound(PortalRows.SUBJECT));
    }

    private Portal open(String slug, String locale) {
        var portal = open(slug);
        if (!portal.locales().contains(locale)) {
            throw new NotFound("locale");
        }
        return portal;
    }

    private Map<Long, Long> counts(Portal portal, String locale) {
        var counts = new HashMap<Long, Long>();
        em.createQuery(
                        "select a.categoryId, count(a) from ArticleEntity a where a.accountId = :account "
                                + "and a.portalId = :portal and a.locale = :locale and a.status = :published "
                                + "and a.categoryId is not null group by a.categoryId",
                        Object[].class)
                .setParameter("account", portal.accountId())
                .setParameter("portal", portal.id())
                .setParameter("locale", locale)
                .setParameter("published", ArticleStatus.PUBLISHED)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** @param categoryId null for those that have none */
    private List<Listed> listed(Portal portal, String locale, Long categoryId) {
        var articles = em.createQuery(
                        LISTED
                                + (categoryId == null ? "and a.categoryId is null" : "and a.categoryId = :category")
                                + " order by a.place, a.id",
                        Object[].class)
                .setParameter("account", portal.accountId())
                .setParameter("portal", portal.id())
                .setParameter("locale", locale)
                .setParameter("published", ArticleStatus.PUBLISHED)
                .setMaxResults(MOST_LISTED);
        if (categoryId != null) {
            articles.setParameter("category", categoryId);
        }
        return articles.getResultList().stream()
                .map(row -> new Listed((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static PublishedPortal shown(Portal portal) {
        var look = portal.look();
        return new PublishedPortal(
                portal.slug(),
                portal.name(),
                Objects.requireNonNullElse(look.pageTitle(), portal.name()),
                look.color(),
                look.headerText(),
                look.homepageLink(),
                portal.defaultLocale(),
                portal.locales());
    }

    private static PublishedCategory shown(Category category, long articles) {
        return new PublishedCategory(category.slug(), category.name(), category.description(), articles);
    }
}
