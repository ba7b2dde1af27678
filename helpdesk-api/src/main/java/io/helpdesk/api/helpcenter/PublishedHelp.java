package io.helpdesk.api.helpcenter;

import io.helpdesk.api.problem.NotFound;
import java.time.Instant;
import java.util.List;

/**
 * What everybody may read of help centers: published articles, in portals that are not archived, of accounts that are active,
 * in languages that the portal has. Nobody has to be known. Each call joins the caller's transaction or starts its own.
 */
public interface PublishedHelp {

    /** As many articles as are listed together. */
    int MOST_LISTED = 500;

    /** As many as are found by a text. */
    int MOST_FOUND = 25;

    /** Of a text that articles are looked for by, in characters; what is behind does not count. */
    int LONGEST_TEXT = 200;

    /** Of a description, in lists, in characters. */
    int SUMMARY = 300;

    /**
     * A portal from outside; null for what it has not got.
     *
     * @param title what browsers call it
     */
    record PublishedPortal(
            String slug,
            String name,
            String title,
            String color,
            String headerText,
            String homepageLink,
            String defaultLocale,
            List<String> locales) {}

    /** @param articles that are published */
    record PublishedCategory(String slug, String name, String description, long articles) {}

    /** @param description its beginning, or null */
    record Listed(String slug, String title, String description) {}

    /** @param articles those without a category */
    record FrontPage(PublishedPortal portal, List<PublishedCategory> categories, List<Listed> articles) {}

    /** Articles by their positions. */
    record CategoryPage(PublishedPortal portal, PublishedCategory category, List<Listed> articles) {}

    /** @param articles the newest change first */
    record FoundPage(PublishedPortal portal, List<Listed> articles) {}

    /**
     * @param category null for none
     * @param html of its content, without anything that a browser would carry out
     */
    record ArticlePage(
            PublishedPortal portal,
            long articleId,
            String locale,
            PublishedCategory category,
            Article.Text text,
            Article.Metadata metadata,
            String html,
            Instant updatedAt) {}

    /** @throws NotFound {@code "portal"} */
    PublishedPortal portal(String portal);

    /**
     * Its categories in which there is something to read.
     *
     * @throws NotFound {@code "portal"} or {@code "locale"}
     */
    FrontPage front(String portal, String locale);

    /** @throws NotFound {@code "portal"}, {@code "locale"} or {@code "category"} */
    CategoryPage category(String portal, String locale, String category);

    /** @throws NotFound {@code "portal"} or {@code "locale"} */
    FoundPage search(String portal, String locale, String text);

    /** @throws NotFound {@code "portal"} or {@code "article"} */
    ArticlePage article(String portal, String article);

    /** Counts that it was read. */
    void read(ArticlePage page);
}
