package io.helpdesk.core.servicelevel;

import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.servicelevel.SaveServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel.Notice;
import io.helpdesk.api.servicelevel.ServiceLevel.Notice.Timing;
import io.helpdesk.api.servicelevel.ServiceLevel.Promise;
import io.helpdesk.api.servicelevel.ServiceLevels;
import io.helpdesk.core.rule.Checks;
import java.time.Duration;
import java.util.List;

/** What a service level has to be, apart from whom it names. */
final class ServiceLevelRules {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    private ServiceLevelRules() {}

    static void check(SaveServiceLevel command, Checks checks) {
        checks.longest("name", command.name(), Checks.LINE).longest("description", command.description(), Checks.TEXT);
        if (command.notices() != null) {
            notices(command.notices(), checks);
        }
        if (command.promise() != null) {
            promise(command.promise(), checks);
        }
    }

    private static void notices(List<Notice> notices, Checks checks) {
        checks.that(notices.size() <= ServiceLevels.MOST_NOTICES, "notices", Rule.TOO_MANY, (long)
                ServiceLevels.MOST_NOTICES);
        for (var notice : notices) {
            boolean timed = notice.timing() != Timing.IMMEDIATELY;
            checks.that(timed == (notice.delay() != null), "notices", Rule.MALFORMED)
                    .that(!notice.recipients().isEmpty(), "notices", Rule.MALFORMED);
            fits("notices", notice.delay(), checks);
        }
    }

    private static void promise(Promise promise, Checks checks) {
        fits("first_response", promise.firstResponse(), checks);
        fits("next_response", promise.nextResponse(), checks);
        fits("resolution", promise.resolution(), checks);
        boolean resolvedUnanswered = promise.firstResponse() != null
                && promise.resolution() != null
                && promise.firstResponse().compareTo(promise.resolution()) > 0;
        checks.that(!resolvedUnanswered, "first_response", Rule.NOT_ALLOWED);
    }

    private static void fits(String field, Duration time, Checks checks) {
        checks.that(time == null || time.compareTo(SHORTEST) >= 0, field, Rule.TOO_SMALL, SHORTEST.toSeconds())
                .that(time == null || time.compareTo(LONGEST) <= 0, field, Rule.TOO_BIG, LONGEST.toSeconds());
    }
}
