package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What this wire calls permissions (libredesk-resources 1), in the order in which it lists them. */
final class Permissions {

    private static final Map<String, Permission> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("conversations:read", Permission.CONVERSATION_READ);
        NAMES.put("conversations:read_all", Permission.EVERY_ASSIGNMENT);
        NAMES.put("conversations:read_unassigned", Permission.UNASSIGNED);
        NAMES.put("conversations:read_assigned", Permission.OWN_ASSIGNMENTS);
        NAMES.put("conversations:read_team_inbox", Permission.TEAM_QUEUES);
        NAMES.put("conversations:read_team_all", Permission.TEAM_ASSIGNMENTS);
        NAMES.put("conversations:write", Permission.CONVERSATION_OPEN);
        NAMES.put("conversations:update_user_assignee", Permission.CONVERSATION_ASSIGN_AGENT);
        NAMES.put("conversations:update_team_assignee", Permission.CONVERSATION_ASSIGN_TEAM);
        NAMES.put("conversations:update_priority", Permission.CONVERSATION_PRIORITY);
        NAMES.put("conversations:update_status", Permission.CONVERSATION_STATUS);
        NAMES.put("conversations:update_tags", Permission.CONVERSATION_LABELS);
        NAMES.put("messages:read", Permission.MESSAGE_READ);
        NAMES.put("messages:write", Permission.MESSAGE_WRITE);
        NAMES.put("messages:write_as_contact", Permission.MESSAGE_WRITE_AS_CONTACT);
        NAMES.put("view:manage", Permission.FILTER_WRITE);
        NAMES.put("shared_views:manage", Permission.SHARED_FILTER_WRITE);
        NAMES.put("contacts:read_all", Permission.CONTACT_LIST);
        NAMES.put("contacts:read", Permission.CONTACT_READ);
        NAMES.put("contacts:write", Permission.CONTACT_WRITE);
        NAMES.put("contacts:block", Permission.CONTACT_BLOCK);
        NAMES.put("contact_notes:read", Permission.CONTACT_NOTE_READ);
        NAMES.put("contact_notes:write", Permission.CONTACT_NOTE_WRITE);
        NAMES.put("contact_notes:delete", Permission.CONTACT_NOTE_DELETE);
        NAMES.put("status:manage", Permission.STATUS_WRITE);
        NAMES.put("tags:manage", Permission.LABEL_WRITE);
        NAMES.put("macros:manage", Permission.MACRO_WRITE);
        NAMES.put("users:manage", Permission.AGENT_WRITE);
        NAMES.put("teams:manage", Permission.TEAM_WRITE);
        NAMES.put("automations:manage", Permission.AUTOMATION_WRITE);
        NAMES.put("inboxes:manage", Permission.INBOX_WRITE);
        NAMES.put("roles:manage", Permission.ROLE_WRITE);
        NAMES.put("webhooks:manage", Permission.INTEGRATION_WRITE);
        NAMES.put("context_links:manage", Permission.CONTEXT_LINK_WRITE);
        NAMES.put("templates:manage", Permission.MAIL_TEMPLATE_WRITE);
        NAMES.put("reports:manage", Permission.REPORT_READ);
        NAMES.put("business_hours:manage", Permission.BUSINESS_HOURS_WRITE);
        NAMES.put("sla:manage", Permission.SLA_WRITE);
        NAMES.put("general_settings:manage", Permission.SETTINGS_WRITE);
        NAMES.put("notification_settings:manage", Permission.NOTIFICATION_SETTINGS_WRITE);
        NAMES.put("oidc:manage", Permission.SIGN_IN_WRITE);
        NAMES.put("ai:manage", Permission.ASSISTANT_WRITE);
        NAMES.put("custom_attributes:manage", Permission.DEFINITION_WRITE);
        NAMES.put("activity_logs:manage", Permission.ACTIVITY_READ);
    }

    private Permissions() {}

    /** Those that there are under these names; others are passed over. */
    static Set<Permission> of(Collection<String> names) {
        return names.stream().filter(NAMES::containsKey).map(NAMES::get).collect(Collectors.toSet());
    }

    /** Those of them that this wire has a name for. */
    static List<String> names(Set<Permission> permissions) {
        return NAMES.entrySet().stream()
                .filter(known -> permissions.contains(known.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same by the alphabet, and null for none: what an agent may (libredesk-resources 2). */
    static List<String> ofAgent(Set<Permission> permissions) {
        var names =
                names(permissions).stream().sorted(Comparator.naturalOrder()).toList();
        return names.isEmpty() ? null : names;
    }
}
