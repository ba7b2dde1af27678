package io.helpdesk.core.helpcenter;

import io.helpdesk.api.helpcenter.Article;
import io.helpdesk.api.helpcenter.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Articles as they are told of: with what their portal is called and with their categories, looked for once for all. */
@ApplicationScoped
public class ArticleSnapshots {

    @Inject
    private EntityManager em;

    List<Article> of(Collection<ArticleEntity> articles) {
        var slugs = slugs(articles.stream().map(ArticleEntity::portalId).collect(Collectors.toSet()));
        var categories = categories(articles.stream()
                .map(ArticleEntity::categoryId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return articles.stream()
                .map(article -> article.snapshot(
                        slugs.get(article.portalId()),
                        article.categoryId() == null ? null : categories.get(article.categoryId())))
                .toList();
    }

    private Map<Long, String> slugs(Set<Long> portals) {
        var slugs = new HashMap<Long, String>();
        if (!portals.isEmpty()) {
            em.createQuery("select p.id, p.slug from PortalEntity p where p.id in :ids", Object[].class)
                    .setParameter("ids", portals)
                    .getResultList()
                    .forEach(row -> slugs.put((Long) row[0], (String) row[1]));
        }
        return slugs;
    }

    private Map<Long, Category> categories(Set<Long> ids) {
        var categories = new HashMap<Long, Category>();
        if (!ids.isEmpty()) {
            em
                    .createQuery("select c from CategoryEntity c where c.id in :ids", CategoryEntity.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .stream()
                    .map(CategoryEntity::snapshot)
                    .forEach(category -> categories.put(category.id(), category));
        }
        return categories;
    }
}
