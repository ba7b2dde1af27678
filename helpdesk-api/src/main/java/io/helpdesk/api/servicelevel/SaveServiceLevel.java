package io.helpdesk.api.servicelevel;

import io.helpdesk.api.servicelevel.ServiceLevel.Notice;
import io.helpdesk.api.servicelevel.ServiceLevel.Promise;
import java.util.List;
import java.util.Optional;

/** What to write on a service level; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveServiceLevel(
        String name,
        Optional<String> description,
        Promise promise,
        Boolean onlyInBusinessHours,
        List<Notice> notices) {}
