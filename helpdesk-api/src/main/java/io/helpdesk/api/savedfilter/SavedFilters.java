package io.helpdesk.api.savedfilter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.savedfilter.SavedFilter.Kind;
import java.util.List;

/**
 * The filters that the calling user keeps in the account; another user's are as unknown as none. Each call joins the
 * caller's transaction or starts its own, and is refused to callers who are no user ({@link Forbidden} {@code
 * "saved_filter"}).
 */
public interface SavedFilters {

    /** As many as a user may keep in one account (chatwoot-resources 12). */
    int MOST = 50;

    /** In the order in which they were made. */
    List<SavedFilter> list(Caller caller, Kind kind);

    /** @throws NotFound {@code "saved_filter"} */
    SavedFilter get(Caller caller, long filterId);

    /**
     * @throws Invalid {@code "saved_filter"}: {@code name} REQUIRED or TOO_LONG, {@code query} too large, {@code filters}
     *     TOO_MANY
     */
    SavedFilter create(Caller caller, SaveFilter command);

    /** @throws NotFound {@code "saved_filter"} */
    SavedFilter update(Caller caller, long filterId, SaveFilter command);

    /** @throws NotFound {@code "saved_filter"} */
    void delete(Caller caller, long filterId);
}
