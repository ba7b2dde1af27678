package io.helpdesk.core.macro;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.macro.Macros;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.rule.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the values of each kind of action have to be. */
public final class ActionRules {

    private static final int ADDRESSES = 20;

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private ActionRules() {}

    /** @throws Invalid {@code "macro"}: {@code actions} TOO_MANY, or MALFORMED with the kind */
    static void check(Checks checks, List<MacroAction> actions) {
        checks.that(actions.size() <= Macros.MOST_ACTIONS, "actions", Rule.TOO_MANY, (long) Macros.MOST_ACTIONS);
        for (var action : actions) {
            checks.that(wellFormed(action), "actions", Rule.MALFORMED, action.kind());
        }
    }

    /** The key that is the value; 0 where it is none. */
    static long key(MacroAction action) {
        var text = action.values().isEmpty() ? "" : action.values().get(0);
        return text.matches("[1-9]\\d{0,17}") ? Long.parseLong(text) : 0;
    }

    /** Whether its values are what its kind wants; what they name is not looked for. */
    public static boolean wellFormed(MacroAction action) {
        int count = action.values().size();
        return switch (action.kind()) {
            case ASSIGN_SELF, UNASSIGN_TEAM, RESOLVE, CLOSE, SNOOZE, MUTE -> count == 0;
            case ASSIGN_AGENT -> count == 0 || count == 1 && key(action) > 0;
            case ASSIGN_TEAM, SET_NAMED_STATUS -> count == 1 && key(action) > 0;
            case SET_STATUS -> count == 1 && names(ConversationStatus.class, action);
            case SET_PRIORITY -> count == 0 || count == 1 && names(Priority.class, action);
            case ADD_LABELS, REMOVE_LABELS -> count > 0 && labels(action);
            case REPLACE_LABELS -> labels(action);
            case SEND_MESSAGE, ADD_NOTE -> count == 1 && text(action.values().get(0));
            case SEND_FILE ->
                count == 2 && UUID_TEXT.matcher(action.values().get(0)).matches();
            case SEND_TRANSCRIPT ->
                count == 1
                        && text(action.values().get(0))
                        && action.values().get(0).split(",").length <= ADDRESSES;
        };
    }

    private static boolean labels(MacroAction action) {
        return action.values().stream().allMatch(label -> !label.isBlank() && label.length() <= Checks.LINE);
    }

    private static boolean text(String text) {
        return !text.isBlank() && text.length() <= Checks.TEXT;
    }

    private static boolean names(Class<? extends Enum<?>> type, MacroAction action) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(each -> each.name().equals(action.values().get(0)));
    }
}
