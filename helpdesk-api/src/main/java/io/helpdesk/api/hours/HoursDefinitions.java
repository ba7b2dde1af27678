package io.helpdesk.api.hours;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** When the desks of an account are at work. Each call joins the caller's transaction or starts its own. */
public interface HoursDefinitions {

    /** As many as an account may have. */
    int MOST = 200;

    /** By id. */
    List<HoursDefinition> list(Caller caller);

    /** @throws NotFound {@code "business_hours"} */
    HoursDefinition get(Caller caller, long hoursId);

    /**
     * @throws Invalid {@code "business_hours"}: {@code name} REQUIRED or TOO_LONG, {@code description} TOO_LONG, {@code
     *     week} MALFORMED where a day ends before it begins, {@code holidays} TOO_LONG where one has too long a name, {@code
     *     business_hours} TOO_MANY
     */
    HoursDefinition create(Caller caller, SaveHoursDefinition command);

    /** @throws NotFound {@code "business_hours"} */
    HoursDefinition update(Caller caller, long hoursId, SaveHoursDefinition command);

    /**
     * @throws NotFound {@code "business_hours"}
     * @throws Invalid {@code "business_hours"}: {@code used} NOT_ALLOWED while a team goes by them
     */
    void delete(Caller caller, long hoursId);
}
