package io.helpdesk.api.team;

import java.util.Optional;

/** What to write on a team; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveTeam(
        String name,
        Optional<String> description,
        Boolean autoAssignment,
        Optional<String> emoji,
        Optional<String> timeZone,
        Integer mostAssigned,
        Optional<Long> hoursId,
        Optional<Long> serviceLevelId) {

    /** What every wire knows of teams. */
    public SaveTeam(String name, Optional<String> description, Boolean autoAssignment) {
        this(name, description, autoAssignment, null, null, null, null, null);
    }
}
