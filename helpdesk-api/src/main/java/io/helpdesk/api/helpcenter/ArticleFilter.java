package io.helpdesk.api.helpcenter;

/**
 * Which articles are wanted; null for all.
 *
 * @param category its slug; those of a category come by their positions, others the newest change first
 * @param text what is somewhere in the title, the description or the beginning of the content, whatever the case
 */
public record ArticleFilter(String locale, String category, ArticleStatus status, Long authorId, String text) {

    public static final ArticleFilter EVERYTHING = new ArticleFilter(null, null, null, null, null);
}
