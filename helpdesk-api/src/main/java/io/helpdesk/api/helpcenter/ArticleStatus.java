package io.helpdesk.api.helpcenter;

/** How far an article is. */
public enum ArticleStatus {
    DRAFT,
    /** The only one that is shown to everybody. */
    PUBLISHED,
    ARCHIVED
}
