package io.helpdesk.api.helpcenter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Map;

/** The articles of portals. Each call joins the caller's transaction or starts its own. */
public interface Articles {

    /** As many as an account may have. */
    int MOST = 2_000;

    /** Characters of a content. */
    int LONGEST = 150_000;

    /** Of how many characters of an article is known that it says them, when it is looked for. */
    int SEARCHED = 12_000;

    /** As many tags as an article may have. */
    int MOST_TAGS = 50;

    /** As many articles as change their position at a time. */
    int MOST_MOVED = MOST;

    /** @throws NotFound {@code "portal"} */
    Page<Article> list(Caller caller, String portal, ArticleFilter filter, PageRequest page);

    /**
     * In all portals of the account, the newest change first.
     *
     * @param text null for everything
     */
    List<Article> search(Caller caller, String text, PageRequest page);

    /** @throws NotFound {@code "portal"} or {@code "article"} */
    Article get(Caller caller, String portal, long articleId);

    /**
     * A draft, the last one of its category, with a slug made of its title unless the command has one.
     *
     * @throws NotFound {@code "portal"}
     * @throws Invalid {@code "article"}: {@code title} or {@code content} REQUIRED or TOO_LONG, {@code author} REQUIRED or
     *     UNKNOWN_REFERENCE, {@code slug} MALFORMED, TOO_LONG or TAKEN, {@code description} or {@code meta} TOO_LONG, {@code
     *     meta} TOO_MANY, {@code category} UNKNOWN_REFERENCE, {@code locale} UNKNOWN_VALUE where the portal has not got it,
     *     {@code article} TOO_MANY
     */
    Article create(Caller caller, String portal, SaveArticle command);

    /** @throws NotFound {@code "portal"} or {@code "article"} */
    Article update(Caller caller, String portal, long articleId, SaveArticle command);

    /**
     * Puts those of the portal there; ids it has not got are passed over.
     *
     * @param positions by id
     * @throws NotFound {@code "portal"}
     * @throws Invalid {@code "article"}: {@code positions} TOO_MANY
     */
    void reorder(Caller caller, String portal, Map<Long, Integer> positions);

    /** @throws NotFound {@code "portal"} or {@code "article"} */
    void delete(Caller caller, String portal, long articleId);
}
