package io.helpdesk.api.helpcenter;

import java.time.Instant;
import java.util.List;

/**
 * What a portal says about something.
 *
 * @param authorId a user, or null
 * @param views how often it was read from outside
 */
public record Article(
        long id,
        long accountId,
        Place place,
        Text text,
        Metadata metadata,
        ArticleStatus status,
        Long authorId,
        long views,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Where it is.
     *
     * @param category null for none
     * @param position where it is among the others, the smallest first
     */
    public record Place(long portalId, String portalSlug, Category category, String locale, int position) {}

    /**
     * What it says.
     *
     * @param slug what addresses call it; no other of the portal has it
     * @param description null for none
     * @param content Markdown
     */
    public record Text(String slug, String title, String description, String content) {}

    /**
     * What is told to those who list pages.
     *
     * @param title null for none
     * @param description null for none
     */
    public record Metadata(String title, String description, List<String> tags) {

        public static final Metadata NONE = new Metadata(null, null, List.of());

        public Metadata {
            tags = List.copyOf(tags);
        }
    }
}
