package io.helpdesk.core.deed;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.automation.AutomationRule;
import io.helpdesk.api.event.InboxField;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.macro.Macro;
import io.helpdesk.api.team.Team;
import io.helpdesk.api.webhook.Webhook;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is written down of things: short, and never a secret. */
public final class DeedFacts {

    private DeedFacts() {}

    public static Map<String, Object> of(Inbox inbox) {
        var facts = new LinkedHashMap<String, Object>();
        for (var field : InboxField.values()) {
            if (field != InboxField.UPDATED_AT) {
                facts.put(field.word(), field.of(inbox));
            }
        }
        return facts;
    }

    public static Map<String, Object> of(Team team) {
        return facts("name", team.name(), "description", team.description(), "auto_assignment", team.autoAssignment());
    }

    public static Map<String, Object> of(Agent agent) {
        return facts("name", agent.name(), "email", agent.email(), "role", word(agent.role()));
    }

    public static Map<String, Object> of(Webhook webhook) {
        return facts(
                "name", webhook.name(), "url", webhook.url(), "events", webhook.events(), "active", webhook.active());
    }

    public static Map<String, Object> of(AutomationRule rule) {
        return facts(
                "name",
                rule.name(),
                "description",
                rule.description(),
                "triggers",
                rule.triggers().stream().map(DeedFacts::word).sorted().toList(),
                "active",
                rule.active());
    }

    public static Map<String, Object> of(Macro macro) {
        return facts("name", macro.name(), "visibility", word(macro.audience().visibility()));
    }

    public static Map<String, Object> of(Account account) {
        return facts(
                "name",
                account.name(),
                "locale",
                account.locale(),
                "domain",
                account.domain(),
                "support_email",
                account.supportEmail(),
                "status",
                word(account.status()));
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> facts(Object... pairs) {
        var facts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put((String) pairs[i], pairs[i + 1]);
        }
        return facts;
    }
}
