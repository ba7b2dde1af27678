package io.helpdesk.dialect.chatwoot.application.search;

import io.helpdesk.api.helpcenter.Article;
import io.helpdesk.dialect.chatwoot.application.helpcenter.ArticleJson;

/**
 * An article of a help center that was found.
 *
 * @param categoryName null for none
 */
public record FoundArticleJson(
        long id,
        String title,
        String locale,
        String content,
        String slug,
        String portalSlug,
        long accountId,
        String categoryName,
        String status,
        long updatedAt) {

    static FoundArticleJson of(Article article) {
        var place = article.place();
        return new FoundArticleJson(
                article.id(),
                article.text().title(),
                place.locale(),
                article.text().content(),
                article.text().slug(),
                place.portalSlug(),
                article.accountId(),
                place.category() == null ? null : place.category().name(),
                ArticleJson.status(article.status()),
                article.updatedAt().getEpochSecond());
    }
}
