package io.helpdesk.dialect.chatwoot.application.automation;

import io.helpdesk.api.servicelevel.ServiceLevel;
import java.time.Duration;

/** An SLA policy, its times in seconds (chatwoot-desk 7.4). */
public record SlaPolicyJson(
        long id,
        String name,
        String description,
        Double firstResponseTimeThreshold,
        Double nextResponseTimeThreshold,
        boolean onlyDuringBusinessHours,
        Double resolutionTimeThreshold) {

    static SlaPolicyJson of(ServiceLevel level) {
        return new SlaPolicyJson(
                level.id(),
                level.name(),
                level.description(),
                seconds(level.promise().firstResponse()),
                seconds(level.promise().nextResponse()),
                level.onlyInBusinessHours(),
                seconds(level.promise().resolution()));
    }

    private static Double seconds(Duration duration) {
        return duration == null ? null : (double) duration.toSeconds();
    }
}
