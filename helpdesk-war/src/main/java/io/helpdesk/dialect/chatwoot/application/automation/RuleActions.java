package io.helpdesk.dialect.chatwoot.application.automation;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.automation.RuleAction;
import io.helpdesk.api.automation.RuleAction.Kind;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.SignedBlob;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Actions as this wire writes them (chatwoot-desk 6.4). */
final class RuleActions {

    /** What takes an assignee, a team or a priority away. */
    private static final String NOTHING = "nil";

    private static final Map<Kind, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.SEND_MESSAGE, "send_message"),
            Map.entry(Kind.SEND_FILE, "send_attachment"),
            Map.entry(Kind.ADD_LABELS, "add_label"),
            Map.entry(Kind.REMOVE_LABELS, "remove_label"),
            Map.entry(Kind.ASSIGN_AGENT, "assign_agent"),
            Map.entry(Kind.ASSIGN_TEAM, "assign_team"),
            Map.entry(Kind.UNASSIGN_TEAM, "remove_assigned_team"),
            Map.entry(Kind.SET_STATUS, "change_status"),
            Map.entry(Kind.SET_PRIORITY, "change_priority"),
            Map.entry(Kind.RESOLVE, "resolve_conversation"),
            Map.entry(Kind.SNOOZE, "snooze_conversation"),
            Map.entry(Kind.MUTE, "mute_conversation"),
            Map.entry(Kind.MAIL_TEAMS, "send_email_to_team"),
            Map.entry(Kind.SEND_TRANSCRIPT, "send_email_transcript"),
            Map.entry(Kind.POST_TO, "send_webhook_event"),
            Map.entry(Kind.APPLY_SERVICE_LEVEL, "add_sla"),
            Map.entry(Kind.ADD_NOTE, "add_private_note")));

    /** What has a name of its own for one of the states. */
    private static final Map<String, RuleAction> STATES = Map.of(
            "open_conversation", RuleAction.of(Kind.SET_STATUS, ConversationStatus.OPEN.name()),
            "pending_conversation", RuleAction.of(Kind.SET_STATUS, ConversationStatus.PENDING.name()));

    private RuleActions() {}

    /** One action. */
    record Json(String actionName, List<?> actionParams) {}

    /** Whom a mail goes to. */
    record MailJson(List<Long> teamIds, String message) {}

    /** @param words what is wrong, in the original's order */
    static List<RuleAction> read(List<JsonNode> sent, RuleWords words) {
        var actions = new ArrayList<RuleAction>();
        var unsupported = new ArrayList<String>();
        for (var each : sent) {
            var name = each.path("action_name").asText("");
            action(name, elements(each.path("action_params")))
                    .ifPresentOrElse(actions::add, () -> unsupported.add(name));
        }
        words.unsupported(RuleWords.ACTIONS, unsupported);
        return actions;
    }

    /** What it is called here; what has no name, as the core calls it. */
    static String name(Kind kind) {
        return NAMES.getOrDefault(kind, kind.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<RuleAction> action(String name, List<JsonNode> params) {
        if (STATES.containsKey(name)) {
            return Optional.of(STATES.get(name));
        }
        return NAMES.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(each -> action(each.getKey(), params))
                .findFirst();
    }

    private static RuleAction action(Kind kind, List<JsonNode> params) {
        var values = params.stream()
                .map(param -> param.isValueNode() ? JsonValues.text(param) : param.toString())
                .toList();
        boolean none = values.isEmpty() || values.equals(List.of(NOTHING)) || values.equals(List.of(""));
        return switch (kind) {
            case ASSIGN_AGENT -> new RuleAction(kind, none ? List.of() : values);
            case ASSIGN_TEAM ->
                none || values.equals(List.of("0")) ? RuleAction.of(Kind.UNASSIGN_TEAM) : new RuleAction(kind, values);
            case SET_PRIORITY -> new RuleAction(kind, none ? List.of() : constants(values));
            case SET_STATUS -> new RuleAction(kind, constants(values));
            case MAIL_TEAMS -> new RuleAction(kind, mail(params));
            case SEND_FILE -> new RuleAction(kind, signed(values));
            // clients send along what was typed before another action was chosen
            case UNASSIGN_TEAM, RESOLVE, SNOOZE, MUTE -> RuleAction.of(kind);
            default -> new RuleAction(kind, values);
        };
    }

    /** What is no word here stays as it is, and is refused. */
    private static List<String> constants(List<String> values) {
        return values.stream()
                .map(value -> value.equals(value.toLowerCase(Locale.ROOT)) ? value.toUpperCase(Locale.ROOT) : value)
                .toList();
    }

    /** The two parts of a blob's id; what is none stays as it is, and is refused. */
    private static List<String> signed(List<String> values) {
        return values.size() == 1
                ? SignedBlob.parse(values.get(0))
                        .map(blob -> List.of(blob.uuid().toString(), blob.signature()))
                        .orElse(values)
                : values;
    }

    /** The text, and the keys of the teams. */
    private static List<String> mail(List<JsonNode> params) {
        var values = new ArrayList<String>();
        for (var param : params) {
            values.add(param.path("message").asText(""));
            elements(param.path("team_ids")).forEach(team -> values.add(JsonValues.text(team)));
        }
        return values;
    }

    private static List<JsonNode> elements(JsonNode params) {
        var elements = new ArrayList<JsonNode>();
        if (params.isArray()) {
            params.forEach(elements::add);
        } else if (!params.isMissingNode() && !params.isNull()) {
            elements.add(params);
        }
        return elements;
    }

    /** In this wire's words; empty if it has none for one of them. */
    static Optional<List<Json>> shown(List<RuleAction> actions) {
        return actions.stream().allMatch(action -> NAMES.containsKey(action.kind()))
                ? Optional.of(actions.stream().map(RuleActions::shown).toList())
                : Optional.empty();
    }

    private static Json shown(RuleAction action) {
        var values = action.values();
        if (action.kind() == Kind.UNASSIGN_TEAM) {
            // older clients know no other word for it
            return new Json(name(Kind.ASSIGN_TEAM), List.of(NOTHING));
        }
        return new Json(
                name(action.kind()),
                switch (action.kind()) {
                    case ASSIGN_AGENT, ASSIGN_TEAM, APPLY_SERVICE_LEVEL ->
                        values.isEmpty()
                                ? List.of(NOTHING)
                                : values.stream().map(Long::valueOf).toList();
                    case SET_PRIORITY ->
                        values.isEmpty()
                                ? List.of(NOTHING)
                                : List.of(values.get(0).toLowerCase(Locale.ROOT));
                    case SEND_FILE -> List.of(SignedBlob.named(values.get(0), values.get(1)));
                    case SET_STATUS -> List.of(values.get(0).toLowerCase(Locale.ROOT));
                    case MAIL_TEAMS ->
                        List.of(new MailJson(
                                values.subList(1, values.size()).stream()
                                        .map(Long::valueOf)
                                        .toList(),
                                values.get(0)));
                    default -> values;
                });
    }
}
