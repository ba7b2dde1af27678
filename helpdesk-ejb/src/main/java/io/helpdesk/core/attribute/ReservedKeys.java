package io.helpdesk.core.attribute;

import io.helpdesk.api.attribute.AttributeDefinition.Model;
import java.util.Set;

/** Names of built-in fields, which no custom attribute may take (chatwoot-resources 11). */
final class ReservedKeys {

    private static final Set<String> CONVERSATION = Set.of(
            "status",
            "priority",
            "assignee_id",
            "inbox_id",
            "team_id",
            "display_id",
            "campaign_id",
            "labels",
            "browser_language",
            "country_code",
            "referer",
            "created_at",
            "last_activity_at");

    private static final Set<String> CONTACT = Set.of(
            "name",
            "email",
            "phone_number",
            "identifier",
            "country_code",
            "city",
            "created_at",
            "last_activity_at",
            "referer",
            "blocked");

    private ReservedKeys() {}

    static boolean has(Model model, String key) {
        return key != null && (model == Model.CONTACT ? CONTACT : CONVERSATION).contains(key);
    }
}
