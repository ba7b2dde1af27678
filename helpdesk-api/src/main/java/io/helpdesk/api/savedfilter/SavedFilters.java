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
 * "saved_filter"}). What was written in one format is not found in another.
 */
public interface SavedFilters {

    /** As many as a user may keep in one account (chatwoot-resources 12). */
    int MOST = 50;

    /**
     * In the order in which they were made.
     *
     * @param format in whose words they are, by the name that the client's dialect gives its own
     */
    List<SavedFilter> list(Caller caller, String format, Kind kind);

    /** @throws NotFound {@code "saved_filter"} */
    SavedFilter get(Caller caller, String format, long filterId);

    /**
     * @throws Invalid {@code "saved_filter"}: {@code name} REQUIRED or TOO_LONG, {@code query} too large, {@code filters}
     *     TOO_MANY
     */
    SavedFilter create(Caller caller, String format, SaveFilter command);

    /** @throws NotFound {@code "saved_filter"} */
    SavedFilter update(Caller caller, String format, long filterId, SaveFilter command);

    /** @throws NotFound {@code "saved_filter"} */
    void delete(Caller caller, String format, long filterId);
}
