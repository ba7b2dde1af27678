package io.helpdesk.api.helpcenter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The categories of portals. Each call joins the caller's transaction or starts its own. */
public interface Categories {

    /** As many as an account may have. */
    int MOST = 1_000;

    /**
     * By their places.
     *
     * @param locale null for every language
     * @throws NotFound {@code "portal"}
     */
    Page<Category> list(Caller caller, String portal, String locale, PageRequest page);

    /** Those of the account that have these ids, in no order. */
    List<Category> some(Caller caller, Collection<Long> ids);

    /** How many articles, whatever their status, are in each of these; none where there are none. */
    Map<Long, Long> articles(Caller caller, Collection<Long> ids);

    /** @throws NotFound {@code "portal"} or {@code "category"} */
    Category get(Caller caller, String portal, long categoryId);

    /**
     * One in the portal's default language at the first place, unless the command says otherwise.
     *
     * @throws NotFound {@code "portal"}
     * @throws Invalid {@code "category"}: {@code name} or {@code slug} REQUIRED or TOO_LONG, {@code slug} MALFORMED or TAKEN,
     *     {@code locale} UNKNOWN_VALUE where the portal has not got it, {@code description} or {@code icon} TOO_LONG, {@code
     *     parent_category} UNKNOWN_REFERENCE, {@code category} TOO_MANY
     */
    Category create(Caller caller, String portal, SaveCategory command);

    /**
     * Its articles go with it into another language.
     *
     * @throws NotFound {@code "portal"} or {@code "category"}
     */
    Category update(Caller caller, String portal, long categoryId, SaveCategory command);

    /**
     * Its articles stay, without a category.
     *
     * @throws NotFound {@code "portal"} or {@code "category"}
     */
    void delete(Caller caller, String portal, long categoryId);
}
