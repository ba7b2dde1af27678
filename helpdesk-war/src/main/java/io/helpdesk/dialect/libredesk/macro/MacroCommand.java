package io.helpdesk.dialect.libredesk.macro;

import io.helpdesk.api.macro.Macro.Audience;
import io.helpdesk.api.macro.Macro.Occasion;
import io.helpdesk.api.macro.Macro.Visibility;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.macro.SaveMacro;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.conversation.Status;
import io.helpdesk.web.Once;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads macros and actions that somebody wants (libredesk-resources 8). */
final class MacroCommand {

    private MacroCommand() {}

    /**
     * An action as it was sent.
     *
     * @param value texts
     */
    record Sent(String type, List<String> value) {}

    /** @param statuses that the account has; asked only where they matter, and then once */
    static SaveMacro read(LibredeskBody body, Supplier<List<Status>> statuses) {
        var name = body.text("name");
        var actions = body.objects("actions");
        var visibility = body.text("visibility");
        var occasions = body.texts("visible_when");
        var text = body.text("message_content");
        var user = body.text("user_id");
        var team = body.text("team_id");
        body.refuseUnlessDecoded();
        if (name.isEmpty()) {
            throw LibredeskRefusal.input("`name` empty");
        }
        if (occasions.isEmpty()) {
            throw LibredeskRefusal.input("`visible_when` empty");
        }
        return new SaveMacro(
                name, audience(visibility, user, team), actions(actions, statuses), occasions(occasions), text);
    }

    /** @throws LibredeskRefusal for what is no action, in the general words */
    static Sent action(Map<String, Object> sent) {
        if (!(sent.get("type") instanceof String type)) {
            throw LibredeskRefusal.badInput();
        }
        var values = new ArrayList<String>();
        if (sent.get("value") instanceof List<?> list) {
            for (var each : list) {
                if (!(each instanceof String text)) {
                    throw LibredeskRefusal.badInput();
                }
                values.add(text);
            }
        } else if (sent.get("value") != null) {
            throw LibredeskRefusal.badInput();
        }
        return new Sent(type, values);
    }

    private static List<MacroAction> actions(List<Map<String, Object>> sent, Supplier<List<Status>> statuses) {
        var once = Once.of(statuses);
        return sent.stream()
                .map(MacroCommand::action)
                .map(action -> {
                    if (action.value().isEmpty() && ActionWords.needsValue(action.type())) {
                        throw LibredeskRefusal.input(action.type() + " empty");
                    }
                    return ActionWords.read(action.type(), action.value(), once)
                            .orElseThrow(LibredeskRefusal::badInput);
                })
                .toList();
    }

    private static Audience audience(String visibility, String user, String team) {
        var wanted = Arrays.stream(Visibility.values())
                .filter(each -> MacroJson.word(each).equals(visibility))
                .findFirst()
                .orElseThrow(LibredeskRefusal::badInput);
        return switch (wanted) {
            case EVERYBODY -> Audience.EVERYBODY;
            case TEAM -> new Audience(wanted, null, key(team));
            case USER -> new Audience(wanted, key(user), null);
        };
    }

    private static Long key(String quoted) {
        if (quoted.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(quoted);
        } catch (NumberFormatException e) {
            throw LibredeskRefusal.undecodable();
        }
    }

    private static EnumSet<Occasion> occasions(List<String> words) {
        var occasions = EnumSet.noneOf(Occasion.class);
        for (var word : words) {
            occasions.add(Arrays.stream(Occasion.values())
                    .filter(each -> MacroJson.word(each).equals(word))
                    .findFirst()
                    .orElseThrow(LibredeskRefusal::badInput));
        }
        return occasions;
    }
}
