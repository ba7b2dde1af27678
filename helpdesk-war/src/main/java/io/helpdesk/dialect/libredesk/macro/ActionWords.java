package io.helpdesk.dialect.libredesk.macro;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.macro.MacroAction.Kind;
import io.helpdesk.dialect.libredesk.conversation.Priorities;
import io.helpdesk.dialect.libredesk.conversation.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Actions in this wire's words (libredesk-resources 8, 9.3): statuses and priorities go by their ids. */
final class ActionWords {

    static final String ASSIGN_TEAM = "assign_team";
    static final String ASSIGN_USER = "assign_user";
    static final String SET_STATUS = "set_status";
    static final String SET_PRIORITY = "set_priority";

    private static final Map<String, Kind> TAGS =
            Map.of("add_tags", Kind.ADD_LABELS, "set_tags", Kind.REPLACE_LABELS, "remove_tags", Kind.REMOVE_LABELS);

    /** What can be done to a conversation from here. */
    static final Set<String> APPLIED =
            Set.of(ASSIGN_TEAM, ASSIGN_USER, SET_STATUS, SET_PRIORITY, "add_tags", "set_tags", "remove_tags");

    /** What else is kept, for other wires to carry out; the last five are no words of the original's. */
    private static final Map<String, Kind> KEPT = Map.of(
            "send_reply", Kind.SEND_MESSAGE,
            "send_private_note", Kind.ADD_NOTE,
            "assign_self", Kind.ASSIGN_SELF,
            "remove_team", Kind.UNASSIGN_TEAM,
            "mute", Kind.MUTE,
            "send_file", Kind.SEND_FILE,
            "send_transcript", Kind.SEND_TRANSCRIPT);

    private static final Map<Status, MacroAction> SEEDED = Map.of(
            Status.OPEN, MacroAction.of(Kind.SET_STATUS, ConversationStatus.OPEN.name()),
            Status.SNOOZED, MacroAction.of(Kind.SNOOZE),
            Status.RESOLVED, MacroAction.of(Kind.RESOLVE),
            Status.CLOSED, MacroAction.of(Kind.CLOSE));

    private static final Set<String> WITHOUT_VALUE = Set.of("assign_self", "remove_team", "mute");

    private ActionWords() {}

    static boolean needsValue(String type) {
        return !WITHOUT_VALUE.contains(type);
    }

    /**
     * The action; empty for a type that nothing carries out, and for a status or priority that there is not.
     *
     * @param statuses that the account has; asked only for what is none of the four
     */
    static Optional<MacroAction> read(String type, List<String> values, Supplier<List<Status>> statuses) {
        return switch (type) {
            case ASSIGN_TEAM -> Optional.of(new MacroAction(Kind.ASSIGN_TEAM, values));
            case ASSIGN_USER -> Optional.of(new MacroAction(Kind.ASSIGN_AGENT, values));
            case SET_STATUS -> status(values.get(0), statuses);
            case SET_PRIORITY ->
                Arrays.stream(Priority.values())
                        .filter(each -> String.valueOf(Priorities.id(each)).equals(values.get(0)))
                        .findFirst()
                        .map(each -> MacroAction.of(Kind.SET_PRIORITY, each.name()));
            default ->
                Optional.ofNullable(TAGS.getOrDefault(type, KEPT.get(type))).map(kind -> new MacroAction(kind, values));
        };
    }

    private static Optional<MacroAction> status(String id, Supplier<List<Status>> statuses) {
        return Status.seeded(id)
                .map(SEEDED::get)
                .or(() -> statuses.get().stream()
                        .filter(each -> String.valueOf(each.id()).equals(id))
                        .findFirst()
                        .map(each -> MacroAction.of(Kind.SET_NAMED_STATUS, id)));
    }

    /** Without the names of what is in it. */
    static ActionJson shown(MacroAction action) {
        return switch (action.kind()) {
            case ASSIGN_TEAM -> shown(ASSIGN_TEAM, action.values());
            case ASSIGN_AGENT -> shown(ASSIGN_USER, action.values());
            case SET_STATUS ->
                shown(Status.of(ConversationStatus.valueOf(action.values().get(0))));
            case SET_NAMED_STATUS -> shown(SET_STATUS, action.values());
            case RESOLVE -> shown(Status.RESOLVED);
            case CLOSE -> shown(Status.CLOSED);
            case SNOOZE -> shown(Status.SNOOZED);
            case SET_PRIORITY ->
                shown(
                        SET_PRIORITY,
                        action.values().stream()
                                .map(name -> String.valueOf(Priorities.id(Priority.valueOf(name))))
                                .toList());
            case ADD_LABELS, REMOVE_LABELS, REPLACE_LABELS -> shown(type(TAGS, action.kind()), action.values());
            case SEND_MESSAGE, ADD_NOTE, SEND_FILE, ASSIGN_SELF, UNASSIGN_TEAM, MUTE, SEND_TRANSCRIPT ->
                shown(type(KEPT, action.kind()), action.values());
        };
    }

    private static ActionJson shown(Status status) {
        return shown(SET_STATUS, List.of(String.valueOf(status.id())));
    }

    private static ActionJson shown(String type, List<String> values) {
        return new ActionJson(type, values, Optional.empty());
    }

    private static String type(Map<String, Kind> types, Kind kind) {
        return types.entrySet().stream()
                .filter(each -> each.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
