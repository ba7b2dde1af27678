package io.helpdesk.core.macro;

import io.helpdesk.api.macro.MacroAction;
import java.util.List;
import java.util.Map;

/** How an action is kept: its kind by name, so that the order of the constants means nothing. */
final class StoredAction {

    private static final String KIND = "kind";
    private static final String VALUES = "values";

    private StoredAction() {}

    static Map<String, Object> stored(MacroAction action) {
        return Map.of(KIND, action.kind().name(), VALUES, action.values());
    }

    static MacroAction read(Map<String, Object> stored) {
        var values = stored.get(VALUES) instanceof List<?> list ? list : List.of();
        return new MacroAction(
                MacroAction.Kind.valueOf(String.valueOf(stored.get(KIND))),
                values.stream().map(String::valueOf).toList());
    }
}
