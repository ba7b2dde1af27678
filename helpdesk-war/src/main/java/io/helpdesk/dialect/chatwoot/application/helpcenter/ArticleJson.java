package io.helpdesk.dialect.chatwoot.application.helpcenter;

import io.helpdesk.api.helpcenter.Article;
import io.helpdesk.api.helpcenter.ArticleStatus;
import io.helpdesk.api.helpcenter.Category;
import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article of a portal (chatwoot-desk 10). */
public record ArticleJson(
        long id,
        String slug,
        String title,
        String content,
        String description,
        String status,
        int position,
        long accountId,
        long updatedAt,
        Map<String, Object> meta,
        In category,
        long views,
        Optional<AgentJson> author) {

    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String TAGS = "tags";

    /** The category it is in; nulls for none. */
    public record In(Long id, String name, String slug, String locale) {

        private static final In NONE = new In(null, null, null, null);

        static In of(Category category) {
            return category == null ? NONE : new In(category.id(), category.name(), category.slug(), category.locale());
        }
    }

    /** One alone. */
    public record One(ArticleJson payload) {}

    /** Several. */
    public record Several(List<ArticleJson> payload, Meta meta) {}

    /** @param articlesCount of those that were asked for; the others count all of the portal, or of one language of it */
    public record Meta(
            long allArticlesCount,
            long archivedArticlesCount,
            long articlesCount,
            long currentPage,
            long draftArticlesCount,
            long mineArticlesCount,
            long publishedCount) {}

    static ArticleJson of(Article article, Optional<AgentJson> author) {
        var text = article.text();
        return new ArticleJson(
                article.id(),
                text.slug(),
                text.title(),
                text.content(),
                text.description(),
                status(article.status()),
                article.place().position(),
                article.accountId(),
                article.updatedAt().getEpochSecond(),
                meta(article.metadata()),
                In.of(article.place().category()),
                article.views(),
                author);
    }

    public static String status(ArticleStatus status) {
        return ChatwootCodes.name(status);
    }

    /** What was said of it alone. */
    private static Map<String, Object> meta(Article.Metadata metadata) {
        var meta = new LinkedHashMap<String, Object>();
        if (metadata.title() != null) {
            meta.put(TITLE, metadata.title());
        }
        if (metadata.description() != null) {
            meta.put(DESCRIPTION, metadata.description());
        }
        if (!metadata.tags().isEmpty()) {
            meta.put(TAGS, metadata.tags());
        }
        return meta;
    }
}
