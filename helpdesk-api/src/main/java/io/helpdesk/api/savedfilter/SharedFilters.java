package io.helpdesk.api.savedfilter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Map;

/**
 * The filters of conversations that an account keeps for its members. Each call joins the caller's transaction or starts its
 * own. What was written in one format is not found in another. Their keys are none that a {@link SavedFilter} has.
 */
public interface SharedFilters {

    /** As many as an account may keep. */
    int MOST = 200;

    /** All of them, in the order in which they were made. Needs {@link io.helpdesk.api.caller.Permission#SHARED_FILTER_WRITE}. */
    List<SharedFilter> list(Caller caller, String format);

    /** Those for everybody and for the caller's teams, in the order in which they were made. */
    List<SharedFilter> visible(Caller caller, String format);

    /**
     * One of the account's, whoever it is for.
     *
     * @throws NotFound {@code "saved_filter"}
     */
    SharedFilter get(Caller caller, String format, long filterId);

    /**
     * @param teamId null for everybody
     * @throws Invalid {@code "saved_filter"}: {@code name} REQUIRED or TOO_LONG, {@code query} too large, {@code filters}
     *     TOO_MANY
     * @throws NotFound {@code "team"}
     */
    SharedFilter create(Caller caller, String format, Long teamId, String name, Map<String, Object> query);

    /**
     * Overwrites it.
     *
     * @throws NotFound {@code "saved_filter"}, {@code "team"}
     * @throws Invalid as {@link #create}
     */
    SharedFilter update(
            Caller caller, String format, long filterId, Long teamId, String name, Map<String, Object> query);

    /** @throws NotFound {@code "saved_filter"} */
    void delete(Caller caller, String format, long filterId);
}
