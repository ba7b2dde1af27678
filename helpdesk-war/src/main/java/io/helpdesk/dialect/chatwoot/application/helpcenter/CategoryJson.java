package io.helpdesk.dialect.chatwoot.application.helpcenter;

import io.helpdesk.api.helpcenter.Category;
import java.util.List;
import java.util.Optional;

/** A category of a portal (chatwoot-desk 10). */
public record CategoryJson(
        long id,
        String name,
        String slug,
        String locale,
        String description,
        int position,
        long accountId,
        String icon,
        Optional<Parent> parentCategory,
        Meta meta) {

    /** The one above it. */
    public record Parent(
            long id, String name, String slug, String locale, String description, int position, long accountId) {

        static Parent of(Category category) {
            return new Parent(
                    category.id(),
                    category.name(),
                    category.slug(),
                    category.locale(),
                    category.description(),
                    category.place(),
                    category.accountId());
        }
    }

    public record Meta(long articlesCount) {}

    /** One alone. */
    public record One(CategoryJson payload) {}

    /** Several. */
    public record Several(List<CategoryJson> payload, SeveralMeta meta) {}

    public record SeveralMeta(long currentPage, long categoriesCount) {}

    static CategoryJson of(Category category, Optional<Category> parent, long articles) {
        return new CategoryJson(
                category.id(),
                category.name(),
                category.slug(),
                category.locale(),
                category.description(),
                category.place(),
                category.accountId(),
                category.icon(),
                parent.map(Parent::of),
                new Meta(articles));
    }
}
