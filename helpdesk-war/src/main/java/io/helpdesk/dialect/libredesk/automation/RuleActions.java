package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.automation.RuleAction;
import io.helpdesk.api.automation.RuleAction.Kind;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.dialect.libredesk.GoDuration;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.conversation.Priorities;
import io.helpdesk.dialect.libredesk.conversation.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions as this wire writes them (libredesk-resources 9.3). */
final class RuleActions {

    private static final String SET_STATUS = "set_status";
    private static final String TEAM = "team";
    private static final String ASSIGNED_TEAM = "assigned_team";

    private static final Map<Kind, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.ASSIGN_TEAM, "assign_team"),
            Map.entry(Kind.ASSIGN_AGENT, "assign_user"),
            Map.entry(Kind.SET_STATUS, SET_STATUS),
            Map.entry(Kind.CLOSE, SET_STATUS),
            Map.entry(Kind.SET_NAMED_STATUS, SET_STATUS),
            Map.entry(Kind.SET_PRIORITY, "set_priority"),
            Map.entry(Kind.APPLY_SERVICE_LEVEL, "set_sla"),
            Map.entry(Kind.ADD_LABELS, "add_tags"),
            Map.entry(Kind.REPLACE_LABELS, "set_tags"),
            Map.entry(Kind.REMOVE_LABELS, "remove_tags"),
            Map.entry(Kind.ADD_HTML_NOTE, "send_private_note"),
            Map.entry(Kind.SEND_REPLY, "send_reply"),
            Map.entry(Kind.SEND_SURVEY, "send_csat"),
            Map.entry(Kind.SNOOZE_FOR, "snooze"),
            Map.entry(Kind.CALL_WEBHOOK, "trigger_webhook"),
            Map.entry(Kind.NOTIFY, "notify")));

    private RuleActions() {}

    /**
     * One action.
     *
     * @param message of {@code notify} alone, as the next two
     */
    record Json(
            String type,
            List<String> value,
            Optional<String> message,
            Optional<String> subject,
            Optional<List<String>> recipients) {}

    /** @throws LibredeskRefusal 400 for what is no action, or has not what it needs */
    static RuleAction read(Object sent) {
        var action = RuleCommand.object(sent);
        var type = RuleCommand.text(action.get("type"));
        var value = RuleCommand.texts(action.get("value"));
        if (type.equals(SET_STATUS)) {
            return status(value);
        }
        var kind = NAMES.entrySet().stream()
                .filter(each -> each.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(LibredeskRefusal::badInput);
        if (kind == Kind.NOTIFY) {
            return notice(action);
        }
        if (kind == Kind.SEND_SURVEY) {
            return RuleAction.of(kind);
        }
        if (value.stream().allMatch(String::isEmpty)) {
            throw LibredeskRefusal.input("`" + type + "` empty");
        }
        return new RuleAction(
                kind,
                switch (kind) {
                    case SET_PRIORITY ->
                        value.stream().map(RuleActions::priority).toList();
                    case SNOOZE_FOR -> value.stream().map(RuleActions::seconds).toList();
                    default -> value;
                });
    }

    private static RuleAction status(List<String> value) {
        if (value.size() != 1
                || Status.SNOOZED.equals(Status.seeded(value.get(0)).orElse(null))) {
            // for how long is said by another action
            throw LibredeskRefusal.badInput();
        }
        return Status.seeded(value.get(0))
                .map(each -> each.equals(Status.CLOSED)
                        ? RuleAction.of(Kind.CLOSE)
                        : RuleAction.of(Kind.SET_STATUS, each.category().state().name()))
                // whether there is such a one is the rules' own question
                .orElseGet(() -> new RuleAction(Kind.SET_NAMED_STATUS, value));
    }

    private static String priority(String id) {
        return Arrays.stream(Priority.values())
                .filter(each -> String.valueOf(Priorities.id(each)).equals(id))
                .map(Priority::name)
                .findFirst()
                .orElse(id);
    }

    private static String seconds(String duration) {
        return String.valueOf(GoDuration.parse(duration)
                .orElseThrow(LibredeskRefusal::badInput)
                .toSeconds());
    }

    private static RuleAction notice(Map<?, ?> action) {
        var values = new ArrayList<String>();
        values.add(RuleCommand.text(action.get("subject")));
        values.add(RuleCommand.text(action.get("message")));
        RuleCommand.texts(action.get("recipients"))
                .forEach(each -> values.add(each.equals(ASSIGNED_TEAM) ? TEAM : each));
        return new RuleAction(Kind.NOTIFY, values);
    }

    /** In this wire's words; empty if it has none for one of them. */
    static Optional<List<Json>> shown(List<RuleAction> actions) {
        return actions.stream().allMatch(RuleActions::hasWords)
                ? Optional.of(actions.stream().map(RuleActions::shown).toList())
                : Optional.empty();
    }

    private static boolean hasWords(RuleAction action) {
        return switch (action.kind()) {
            case SET_STATUS ->
                action.values().equals(List.of(ConversationStatus.OPEN.name()))
                        || action.values().equals(List.of(ConversationStatus.RESOLVED.name()));
            case ASSIGN_AGENT, SET_PRIORITY -> !action.values().isEmpty();
            default -> NAMES.containsKey(action.kind());
        };
    }

    private static Json shown(RuleAction action) {
        var values = action.values();
        var type = NAMES.get(action.kind());
        if (action.kind() == Kind.NOTIFY) {
            var recipients = values.subList(2, values.size()).stream()
                    .map(each -> each.equals(TEAM) ? ASSIGNED_TEAM : each)
                    .toList();
            return new Json(
                    type, List.of(), Optional.of(values.get(1)), Optional.of(values.get(0)), Optional.of(recipients));
        }
        return new Json(
                type,
                switch (action.kind()) {
                    case CLOSE -> List.of(String.valueOf(Status.CLOSED.id()));
                    case SET_STATUS ->
                        List.of(String.valueOf(Status.of(ConversationStatus.valueOf(values.get(0)))
                                .id()));
                    case SET_PRIORITY -> List.of(String.valueOf(Priorities.id(Priority.valueOf(values.get(0)))));
                    case SNOOZE_FOR -> List.of(GoDuration.write(Duration.ofSeconds(Long.parseLong(values.get(0)))));
                    default -> values;
                },
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
