package io.helpdesk.core.helpcenter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.helpcenter.Article;
import io.helpdesk.api.helpcenter.ArticleFilter;
import io.helpdesk.api.helpcenter.Articles;
import io.helpdesk.api.helpcenter.SaveArticle;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.agent.Directory;
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
import java.util.List;
import java.util.Map;

/** Keeps the articles of portals. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ArticlesBean implements Articles {

    private static final String SUBJECT = "article";

    /** Between one and the next, so that one can be put between them. */
    private static final int STEP = 10;

    @Inject
    private EntityManager em;

    @Inject
    private PortalRows portals;

    @Inject
    private ArticleQuery query;

    @Inject
    private ArticleSnapshots snapshots;

    @Inject
    private Directory directory;

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
    public Page<Article> list(Caller caller, String portal, ArticleFilter filter, PageRequest page) {
        var own = portals.own(caller.accountId(), portal);
        var found = query.find(caller.accountId(), own.id(), filter, page);
        return new Page<>(snapshots.of(found.items()), found.total());
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Article> search(Caller caller, String text, PageRequest page) {
        var filter = new ArticleFilter(null, null, null, null, text);
        return snapshots.of(query.find(caller.accountId(), null, filter, page).items());
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Article get(Caller caller, String portal, long articleId) {
        return told(own(caller, portals.own(caller.accountId(), portal), articleId));
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Article create(Caller caller, String portal, SaveArticle command) {
        var own = portals.own(caller.accountId(), portal);
        var now = clock.instant();
        check(
                own,
                command,
                new Checks()
                        .required("title", command.title())
                        .required("content", command.content())
                        .that(command.authorId() != null, "author", Rule.REQUIRED));
        quotas.claim(ArticleEntity.class, caller.accountId(), SUBJECT, MOST);
        var slug = command.slug() == null || command.slug().isBlank()
                ? ArticleSlugs.of(command.title(), now)
                : command.slug();
        claim(own, slug, UniqueNames.NEW);
        var category = categoryOf(command);
        var position = command.position() == null ? Integer.valueOf(next(own, category)) : command.position();
        var article = ArticleEntity.create(own, completed(command, slug, category, position), now);
        em.persist(article);
        return told(article);
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Article update(Caller caller, String portal, long articleId, SaveArticle command) {
        var own = portals.own(caller.accountId(), portal);
        var article = own(caller, own, articleId);
        check(
                own,
                command,
                new Checks()
                        .notBlank("title", command.title())
                        .notBlank("content", command.content())
                        .notBlank("slug", command.slug()));
        if (command.slug() != null) {
            claim(own, command.slug(), articleId);
        }
        rows.lock(article, SUBJECT);
        var category = command.categoryId() == null ? kept(article) : categoryOf(command);
        article.write(completed(command, command.slug(), category, command.position()), clock.instant());
        return told(article);
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public void reorder(Caller caller, String portal, Map<Long, Integer> positions) {
        var own = portals.own(caller.accountId(), portal);
        if (positions.size() > MOST_MOVED) {
            throw new Invalid(SUBJECT, new Violation("positions", Rule.TOO_MANY, (long) MOST_MOVED));
        }
        if (!positions.isEmpty()) {
            em.createQuery(
                            "select a from ArticleEntity a where a.accountId = :account and a.portalId = :portal "
                                    + "and a.id in :ids order by a.id",
                            ArticleEntity.class)
                    .setParameter("account", caller.accountId())
                    .setParameter("portal", own.id())
                    .setParameter("ids", positions.keySet())
                    .getResultList()
                    .forEach(article -> article.move(positions.get(article.id())));
        }
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public void delete(Caller caller, String portal, long articleId) {
        var article = own(caller, portals.own(caller.accountId(), portal), articleId);
        rows.lock(article, SUBJECT);
        em.remove(article);
    }

    private void check(PortalEntity portal, SaveArticle command, Checks checks) {
        checks.longest("title", command.title(), Checks.LINE)
                .longest("content", command.content(), LONGEST)
                .longest("slug", command.slug(), Checks.LINE)
                .form("slug", command.slug(), PortalRows.SLUG)
                .longest("description", command.description(), Checks.TEXT)
                .that(
                        command.locale() == null || portal.has(command.locale()),
                        "locale",
                        Rule.UNKNOWN_VALUE,
                        command.locale());
        if (command.authorId() != null) {
            checks.that(
                    directory.agent(portal.accountId(), command.authorId()).isPresent(),
                    "author",
                    Rule.UNKNOWN_REFERENCE);
        }
        if (command.categoryId() != null && command.categoryId().isPresent()) {
            var category = em.find(CategoryEntity.class, command.categoryId().get());
            checks.that(category != null && category.isIn(portal), "category", Rule.UNKNOWN_REFERENCE);
        }
        if (command.metadata() != null) {
            checks.longest("meta", command.metadata().title(), Checks.LINE)
                    .longest("meta", command.metadata().description(), Checks.TEXT)
                    .that(command.metadata().tags().size() <= MOST_TAGS, "meta", Rule.TOO_MANY, (long) MOST_TAGS);
            command.metadata().tags().forEach(tag -> checks.longest("meta", tag, Checks.LINE));
        }
        checks.refuse(SUBJECT);
    }

    /** The command as it is carried out: in a category the article is in the category's language. */
    private static SaveArticle completed(SaveArticle command, String slug, CategoryEntity category, Integer position) {
        return new SaveArticle(
                slug,
                command.title(),
                command.description(),
                command.content(),
                command.categoryId(),
                category == null ? command.locale() : category.locale(),
                command.authorId(),
                command.status(),
                position,
                command.metadata());
    }

    private CategoryEntity categoryOf(SaveArticle command) {
        return command.categoryId() == null
                ? null
                : command.categoryId()
                        .map(id -> em.find(CategoryEntity.class, id))
                        .orElse(null);
    }

    private CategoryEntity kept(ArticleEntity article) {
        return article.categoryId() == null ? null : em.find(CategoryEntity.class, article.categoryId());
    }

    private int next(PortalEntity portal, CategoryEntity category) {
        var last = em.createQuery(
                        "select max(a.place) from ArticleEntity a where a.accountId = :account and a.portalId = :portal "
                                + (category == null ? "and a.categoryId is null" : "and a.categoryId = :category"),
                        Integer.class)
                .setParameter("account", portal.accountId())
                .setParameter("portal", portal.id());
        if (category != null) {
            last.setParameter("category", category.snapshot().id());
        }
        var place = last.getSingleResult();
        return place == null ? STEP : (int) Math.min(Integer.MAX_VALUE, (long) place + STEP);
    }

    private void claim(PortalEntity portal, String slug, long self) {
        names.claim(
                ArticleEntity.class,
                SUBJECT,
                portal.accountId(),
                "slug",
                Map.of("portalId", portal.id(), "slug", slug),
                self);
    }

    private Article told(ArticleEntity article) {
        return snapshots.of(List.of(article)).get(0);
    }

    private ArticleEntity own(Caller caller, PortalEntity portal, long articleId) {
        var article = rows.own(ArticleEntity.class, caller.accountId(), articleId, SUBJECT);
        if (article.portalId() != portal.id()) {
            throw new NotFound(SUBJECT);
        }
        return article;
    }
}
