package io.helpdesk.api.servicelevel;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** The service levels of an account. Each call joins the caller's transaction or starts its own. */
public interface ServiceLevels {

    /** As many as an account may have. */
    int MOST = 200;

    /** As many notices as one may have. */
    int MOST_NOTICES = 50;

    /** By id. */
    List<ServiceLevel> list(Caller caller);

    /** @throws NotFound {@code "service_level"} */
    ServiceLevel get(Caller caller, long serviceLevelId);

    /**
     * @throws Invalid {@code "service_level"}: {@code name} REQUIRED or TOO_LONG, {@code description} TOO_LONG, {@code
     *     notices} TOO_MANY, or MALFORMED where one has no recipient or its delay does not fit its timing, {@code notices},
     *     {@code first_response}, {@code next_response} or {@code resolution} TOO_SMALL or TOO_BIG with the limit in seconds,
     *     {@code first_response} NOT_ALLOWED where it comes after the resolution, {@code recipients} UNKNOWN_REFERENCE for
     *     who is not in the account, {@code service_level} TOO_MANY
     */
    ServiceLevel create(Caller caller, SaveServiceLevel command);

    /** @throws NotFound {@code "service_level"} */
    ServiceLevel update(Caller caller, long serviceLevelId, SaveServiceLevel command);

    /**
     * @throws NotFound {@code "service_level"}
     * @throws Invalid {@code "service_level"}: {@code used} NOT_ALLOWED while a rule applies it or a team promises it
     */
    void delete(Caller caller, long serviceLevelId);
}
