package io.helpdesk.api.role;

import io.helpdesk.api.agent.Role;
import io.helpdesk.api.caller.Permission;
import java.time.Instant;
import java.util.Set;

/**
 * What members may do who have this role.
 *
 * @param fixed which of the roles it is that every account has and nobody changes; null for one of the account's own
 * @param description null for none
 * @param createdAt of a fixed one, when its account was made
 */
public record DeskRole(
        long id,
        Role fixed,
        String name,
        String description,
        Set<Permission> permissions,
        Instant createdAt,
        Instant updatedAt) {

    public DeskRole {
        permissions = Set.copyOf(permissions);
    }
}
