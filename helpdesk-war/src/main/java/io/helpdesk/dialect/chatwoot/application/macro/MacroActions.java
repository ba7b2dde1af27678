package io.helpdesk.dialect.chatwoot.application.macro;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.macro.MacroAction.Kind;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.SignedBlob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Actions of macros in this wire's words (chatwoot-desk 5, 6.4). */
final class MacroActions {

    private static final String NAME = "action_name";
    private static final String PARAMS = "action_params";

    /** What takes an assignee, a team or a priority away. */
    private static final String NOTHING = "nil";

    private static final String SELF = "self";

    /** The last three are no words of the original's: what another wire has put into a macro is shown and taken back. */
    private static final Map<Kind, String> NAMES = Map.ofEntries(
            Map.entry(Kind.SEND_MESSAGE, "send_message"),
            Map.entry(Kind.ADD_LABELS, "add_label"),
            Map.entry(Kind.REMOVE_LABELS, "remove_label"),
            Map.entry(Kind.ASSIGN_TEAM, "assign_team"),
            Map.entry(Kind.UNASSIGN_TEAM, "remove_assigned_team"),
            Map.entry(Kind.ASSIGN_AGENT, "assign_agent"),
            Map.entry(Kind.ASSIGN_SELF, "assign_agent"),
            Map.entry(Kind.MUTE, "mute_conversation"),
            Map.entry(Kind.SET_STATUS, "change_status"),
            Map.entry(Kind.RESOLVE, "resolve_conversation"),
            Map.entry(Kind.SNOOZE, "snooze_conversation"),
            Map.entry(Kind.SET_PRIORITY, "change_priority"),
            Map.entry(Kind.SEND_TRANSCRIPT, "send_email_transcript"),
            Map.entry(Kind.ADD_NOTE, "add_private_note"),
            Map.entry(Kind.SEND_FILE, "send_attachment"),
            Map.entry(Kind.REPLACE_LABELS, "set_labels"),
            Map.entry(Kind.CLOSE, "close_conversation"),
            Map.entry(Kind.SET_NAMED_STATUS, "set_named_status"));

    private MacroActions() {}

    /** @throws ChatwootRefusal with 422 for what is no action of a macro */
    static List<MacroAction> read(ChatwootParams sent) {
        var actions = new ArrayList<MacroAction>();
        var unsupported = new ArrayList<String>();
        for (var element : sent.elements("actions")) {
            var name = element.path(NAME).asText();
            var values = values(element.path(PARAMS));
            action(name, values).ifPresentOrElse(actions::add, () -> unsupported.add(name));
        }
        if (!unsupported.isEmpty()) {
            throw MacroWords.refused(
                    "actions", "Macro execution actions " + String.join(", ", unsupported) + " not supported.");
        }
        return actions;
    }

    private static Optional<MacroAction> action(String name, List<String> values) {
        return NAMES.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .filter(kind -> kind != Kind.ASSIGN_SELF)
                .findFirst()
                .map(kind -> action(kind, values));
    }

    private static MacroAction action(Kind kind, List<String> values) {
        boolean none = values.isEmpty() || values.get(0).equals(NOTHING);
        return switch (kind) {
            case ASSIGN_AGENT ->
                values.equals(List.of(SELF))
                        ? MacroAction.of(Kind.ASSIGN_SELF)
                        : new MacroAction(kind, none ? List.of() : values);
            case ASSIGN_TEAM ->
                none || values.get(0).equals("0") ? MacroAction.of(Kind.UNASSIGN_TEAM) : new MacroAction(kind, values);
            case SET_STATUS -> constants(kind, ConversationStatus.class, values);
            case SET_PRIORITY -> none ? MacroAction.of(Kind.SET_PRIORITY) : constants(kind, Priority.class, values);
            // clients send along what was typed before another action was chosen
            case UNASSIGN_TEAM, MUTE, RESOLVE, SNOOZE, CLOSE -> MacroAction.of(kind);
            case SEND_FILE -> new MacroAction(kind, signed(values));
            default -> new MacroAction(kind, values);
        };
    }

    /** The two parts of a blob's id; what is none stays as it is. */
    private static List<String> signed(List<String> values) {
        return values.size() == 1
                ? SignedBlob.parse(values.get(0))
                        .map(blob -> List.of(blob.uuid().toString(), blob.signature()))
                        .orElse(values)
                : values;
    }

    /** What names nothing stays as it is, and is refused with all that is wrong. */
    private static <E extends Enum<E>> MacroAction constants(Kind kind, Class<E> type, List<String> values) {
        return new MacroAction(
                kind,
                values.stream()
                        .map(value ->
                                ChatwootCodes.named(type, value).map(Enum::name).orElse(value))
                        .toList());
    }

    private static List<String> values(JsonNode params) {
        var values = new ArrayList<String>();
        if (params.isArray()) {
            params.forEach(each -> add(values, each));
        } else {
            add(values, params);
        }
        return values;
    }

    private static void add(List<String> values, JsonNode value) {
        if (!value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isEmpty())) {
            values.add(value.isContainerNode() ? value.toString() : JsonValues.text(value));
        }
    }

    static Map<String, Object> shown(MacroAction action) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put(NAME, NAMES.get(action.kind()));
        shown.put(PARAMS, params(action));
        return shown;
    }

    private static List<?> params(MacroAction action) {
        return switch (action.kind()) {
            case ASSIGN_SELF -> List.of(SELF);
            case ASSIGN_AGENT, ASSIGN_TEAM ->
                action.values().isEmpty()
                        ? List.of(NOTHING)
                        : action.values().stream().map(Long::valueOf).toList();
            case SET_PRIORITY ->
                action.values().isEmpty()
                        ? List.of(NOTHING)
                        : List.of(ChatwootCodes.name(
                                Priority.valueOf(action.values().get(0))));
            case SET_STATUS ->
                List.of(ChatwootCodes.name(
                        ConversationStatus.valueOf(action.values().get(0))));
            case SEND_FILE ->
                List.of(new SignedBlob(
                                UUID.fromString(action.values().get(0)),
                                action.values().get(1))
                        .toString());
            default -> action.values();
        };
    }
}
