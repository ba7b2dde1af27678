package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.automation.SaveAutomationRule;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a rule (libredesk-resources 9). */
final class RuleCommand {

    private RuleCommand() {}

    /**
     * @param active null for what the wire does not ask here
     * @throws LibredeskRefusal 400 for what is none
     */
    static SaveAutomationRule read(LibredeskBody body, Boolean active) {
        var name = body.text("name");
        var description = body.text("description");
        var type = body.text("type");
        var events = body.texts("events");
        var rules = body.objects("rules");
        body.refuseUnlessDecoded();
        if (name.isEmpty()) {
            throw LibredeskRefusal.input("`name` empty");
        }
        if (rules.size() != 1) {
            throw LibredeskRefusal.badInput();
        }
        var rule = rules.get(0);
        return new SaveAutomationRule(
                name,
                Optional.of(description).filter(text -> !text.isEmpty()),
                RuleType.named(type).triggers(events),
                RuleConditions.read(text(rule.get("group_operator")), list(rule.get("groups"))),
                list(rule.get("actions")).stream().map(RuleActions::read).toList(),
                active);
    }

    /** What is no list is an empty one if it is nothing. */
    static List<?> list(Object sent) {
        if (sent == null) {
            return List.of();
        }
        if (sent instanceof List<?> list) {
            return list;
        }
        throw LibredeskRefusal.undecodable();
    }

    static List<String> texts(Object sent) {
        return list(sent).stream().map(RuleCommand::text).toList();
    }

    static Map<?, ?> object(Object sent) {
        if (sent instanceof Map<?, ?> object) {
            return object;
        }
        throw LibredeskRefusal.undecodable();
    }

    /** Nothing is the empty text. */
    static String text(Object sent) {
        if (sent == null) {
            return "";
        }
        if (sent instanceof String text) {
            return text;
        }
        throw LibredeskRefusal.undecodable();
    }
}
