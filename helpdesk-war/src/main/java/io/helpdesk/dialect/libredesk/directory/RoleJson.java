package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.agent.Role;
import io.helpdesk.api.role.DeskRole;
import java.time.Instant;
import java.util.List;

/** A role (libredesk-resources 1). */
public record RoleJson(
        long id, Instant createdAt, Instant updatedAt, String name, String description, List<String> permissions) {

    /** Of those that there always are. */
    static final String ADMIN = "Admin";

    static final String AGENT = "Agent";

    static RoleJson of(DeskRole role) {
        return new RoleJson(
                role.id(),
                role.createdAt(),
                role.updatedAt(),
                name(role),
                role.description() == null ? "" : role.description(),
                Permissions.names(role.permissions()));
    }

    /** What this wire calls it. */
    static String name(DeskRole role) {
        return role.fixed() == null ? role.name() : role.fixed() == Role.ADMINISTRATOR ? ADMIN : AGENT;
    }
}
