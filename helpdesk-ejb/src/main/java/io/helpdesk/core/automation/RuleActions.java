package io.helpdesk.core.automation;

import io.helpdesk.api.automation.AutomationRules;
import io.helpdesk.api.automation.RuleAction;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.core.macro.ActionRules;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.webhook.WebhookRules;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the values of each kind of action have to be. */
final class RuleActions {

    private static final String CONTACTS_ADDRESS = "{{contact.email}}";
    private static final Pattern RECIPIENT = Pattern.compile("assignee|team|(?:user|team):[1-9]\\d{0,17}");

    private RuleActions() {}

    static boolean wellFormed(RuleAction action) {
        var values = action.values();
        int count = values.size();
        if (count > AutomationRules.MOST_VALUES) {
            return false;
        }
        return switch (action.kind()) {
            case SEND_SURVEY -> count == 0;
            case SNOOZE_FOR -> count == 1 && values.get(0).matches("[1-9]\\d{0,8}");
            case SEND_REPLY, ADD_HTML_NOTE -> count == 1 && text(values.get(0));
            case APPLY_SERVICE_LEVEL -> count == 1 && References.isKey(values.get(0));
            case SEND_TRANSCRIPT -> macrosAction(action) && addresses(values.get(0));
            case MAIL_TEAMS ->
                count > 1
                        && text(values.get(0))
                        && values.subList(1, count).stream().allMatch(References::isKey);
            case NOTIFY ->
                count > 2
                        && line(values.get(0))
                        && text(values.get(1))
                        && values.subList(2, count).stream()
                                .allMatch(each -> RECIPIENT.matcher(each).matches());
            case CALL_WEBHOOK -> count == 2 && References.isKey(values.get(0)) && line(values.get(1));
            case POST_TO -> count == 1 && values.get(0).length() <= Checks.URL && WebhookRules.usable(values.get(0));
            default -> macrosAction(action);
        };
    }

    /** What macros do as well is called the same there. */
    private static boolean macrosAction(RuleAction action) {
        return ActionRules.wellFormed(
                new MacroAction(MacroAction.Kind.valueOf(action.kind().name()), action.values()));
    }

    /** What the actions name. */
    static void collect(List<RuleAction> actions, References references) {
        for (var action : actions) {
            var values = action.values();
            switch (action.kind()) {
                case ASSIGN_AGENT -> references.agents(values);
                case ASSIGN_TEAM -> references.teams(values);
                case SET_NAMED_STATUS -> references.statuses(values);
                case MAIL_TEAMS -> references.teams(values.subList(1, values.size()));
                case APPLY_SERVICE_LEVEL -> references.serviceLevels(values);
                case CALL_WEBHOOK -> references.webhooks(values.subList(0, 1));
                case NOTIFY -> {
                    references.agents(named("user:", values));
                    references.teams(named("team:", values));
                }
                default -> {}
            }
        }
    }

    private static List<String> named(String prefix, List<String> values) {
        return values.subList(2, values.size()).stream()
                .filter(each -> each.startsWith(prefix))
                .map(each -> each.substring(prefix.length()))
                .toList();
    }

    private static boolean addresses(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .allMatch(each -> each.equals(CONTACTS_ADDRESS)
                        || each.length() <= Checks.LINE
                                && Checks.EMAIL.matcher(each).matches());
    }

    private static boolean line(String text) {
        return !text.isBlank() && text.length() <= Checks.LINE;
    }

    private static boolean text(String text) {
        return !text.isBlank() && text.length() <= Checks.TEXT;
    }
}
