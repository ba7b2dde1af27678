package io.helpdesk.api.dashboardapp;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** The pages of others that an account has chosen to show. Each call joins the caller's transaction or starts its own. */
public interface DashboardApps {

    /** As many as an account may have. */
    int MOST = 100;

    /** As many pages as one may have. */
    int MOST_PAGES = 20;

    /** In the order in which they were made. */
    List<DashboardApp> list(Caller caller);

    /** @throws NotFound {@code "dashboard_app"} */
    DashboardApp get(Caller caller, long appId);

    /**
     * @throws Invalid {@code "dashboard_app"}: {@code title} REQUIRED or TOO_LONG, {@code content} MALFORMED unless there is
     *     a page at least, each with an address of http or https; {@code apps} TOO_MANY
     */
    DashboardApp create(Caller caller, SaveDashboardApp command);

    /** @throws NotFound {@code "dashboard_app"} */
    DashboardApp update(Caller caller, long appId, SaveDashboardApp command);

    /** @throws NotFound {@code "dashboard_app"} */
    void delete(Caller caller, long appId);
}
