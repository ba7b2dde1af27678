package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.agent.Role;
import java.util.List;
import java.util.stream.Stream;

/** The permissions of the two roles, in this wire's words (libredesk-resources 1). */
final class RolePermissions {

    private static final List<String> AGENT = List.of(
            "conversations:read",
            "conversations:read_all",
            "conversations:read_unassigned",
            "conversations:read_assigned",
            "conversations:read_team_inbox",
            "conversations:read_team_all",
            "conversations:update_user_assignee",
            "conversations:update_team_assignee",
            "conversations:update_priority",
            "conversations:update_status",
            "conversations:update_tags",
            "messages:read",
            "messages:write",
            "view:manage");
    private static final List<String> ADMIN = Stream.concat(
                    AGENT.stream(),
                    Stream.of(
                            "conversations:write",
                            "shared_views:manage",
                            "contacts:read_all",
                            "contacts:read",
                            "contacts:write",
                            "contacts:block",
                            "contact_notes:read",
                            "contact_notes:write",
                            "contact_notes:delete",
                            "status:manage",
                            "tags:manage",
                            "macros:manage",
                            "users:manage",
                            "teams:manage",
                            "automations:manage",
                            "inboxes:manage",
                            "roles:manage",
                            "webhooks:manage",
                            "context_links:manage",
                            "templates:manage",
                            "reports:manage",
                            "business_hours:manage",
                            "sla:manage",
                            "general_settings:manage",
                            "notification_settings:manage",
                            "oidc:manage",
                            "ai:manage",
                            "custom_attributes:manage",
                            "activity_logs:manage"))
            .toList();

    private RolePermissions() {}

    static List<String> of(Role role) {
        return role == Role.ADMINISTRATOR ? ADMIN : AGENT;
    }
}
