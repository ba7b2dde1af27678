package io.helpdesk.api.team;

import java.util.Optional;

/** What to write on a team; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveTeam(String name, Optional<String> description, Boolean autoAssignment) {}
