package io.helpdesk.api.role;

import io.helpdesk.api.caller.Permission;
import java.util.Set;

/**
 * What a role is to be, as a whole.
 *
 * @param description null for none
 */
public record SaveRole(String name, String description, Set<Permission> permissions) {

    public SaveRole {
        permissions = Set.copyOf(permissions);
    }
}
