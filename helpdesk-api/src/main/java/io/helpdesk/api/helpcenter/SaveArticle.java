package io.helpdesk.api.helpcenter;

import io.helpdesk.api.helpcenter.Article.Metadata;
import java.util.Optional;

/**
 * What to write on an article; null leaves a field alone, {@code Optional.empty()} clears it.
 *
 * @param locale not obeyed where there is a category, which has one
 * @param status not obeyed where an article is made: that is a draft
 */
public record SaveArticle(
        String slug,
        String title,
        Optional<String> description,
        String content,
        Optional<Long> categoryId,
        String locale,
        Long authorId,
        ArticleStatus status,
        Integer position,
        Metadata metadata) {}
