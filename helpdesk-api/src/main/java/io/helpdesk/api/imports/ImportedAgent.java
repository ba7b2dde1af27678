package io.helpdesk.api.imports;

import java.util.Set;

/** An agent of a list, with the keys of their roles and teams. */
public record ImportedAgent(String name, String email, Set<Long> roles, Set<Long> teams) {

    public ImportedAgent {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }
}
