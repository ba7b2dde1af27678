package io.helpdesk.api.hours;

import io.helpdesk.api.hours.HoursDefinition.Holiday;
import io.helpdesk.api.hours.HoursDefinition.Opening;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to write on business hours; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveHoursDefinition(
        String name,
        Optional<String> description,
        Boolean alwaysOpen,
        Map<DayOfWeek, Opening> week,
        List<Holiday> holidays) {}
