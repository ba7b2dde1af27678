package io.helpdesk.dialect.libredesk.macro;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.label.Label;
import io.helpdesk.api.label.Labels;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.macro.MacroAction.Kind;
import io.helpdesk.api.macro.MacroRuns;
import io.helpdesk.api.macro.Macros;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.ErrorType;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.dialect.libredesk.conversation.Statuses;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Does to a conversation what a client has chosen of a macro (libredesk-resources 8). */
@Path("conversations/{uuid}/macros/{id}/apply")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class MacroResource {

    /** What an agent must be allowed for each type of action. */
    private static final Map<String, Permission> NEEDED = Map.of(
            "assign_team", Permission.CONVERSATION_ASSIGN_TEAM,
            "assign_user", Permission.CONVERSATION_ASSIGN_AGENT,
            "set_status", Permission.CONVERSATION_STATUS,
            "set_priority", Permission.CONVERSATION_PRIORITY,
            "add_tags", Permission.CONVERSATION_LABELS,
            "set_tags", Permission.CONVERSATION_LABELS,
            "remove_tags", Permission.CONVERSATION_LABELS);

    private static final int PARTLY = 207;

    private static final Set<Kind> TAGS = Set.of(Kind.ADD_LABELS, Kind.REPLACE_LABELS, Kind.REMOVE_LABELS);

    @Inject
    CurrentCaller current;

    @Inject
    Macros macros;

    @Inject
    MacroRuns runs;

    @Inject
    Labels labels;

    @Inject
    Statuses statuses;

    /** What is answered, without the envelope of everything else. */
    public record AppliedJson(String message) {}

    /** What names somebody or something that there is not is left out, and everything else is done, or nothing. */
    @POST
    public Response apply(@PathParam("uuid") String uuid, @PathParam("id") String id, LibredeskBody body) {
        Caller caller = current.get();
        long macro = PathId.of(id);
        var sent = body.list().orElseThrow(LibredeskRefusal::badInput).stream()
                .map(MacroCommand::action)
                .toList();
        known(macro);
        check(caller, sent);
        var actions = actions(caller, sent);
        var passedOver = runs.apply(caller, macro, ConversationPath.ref(uuid), actions);
        if (passedOver.size() == actions.size()) {
            throw LibredeskRefusal.general(ErrorType.GENERAL.status(), "Could not apply macro");
        }
        boolean whole = actions.size() == sent.size() && passedOver.isEmpty();
        return Response.status(whole ? 200 : PARTLY)
                .entity(new AppliedJson(whole ? "Macro applied" : "Macro partially applied"))
                .build();
    }

    private void known(long macro) {
        try {
            macros.get(current.get(), macro);
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("Macro not found");
        }
    }

    private static void check(Caller caller, List<MacroCommand.Sent> sent) {
        var types = new HashSet<String>();
        for (var action : sent) {
            if (!ActionWords.APPLIED.contains(action.type())) {
                throw denied(action.type() + " action not allowed");
            }
            if (!types.add(action.type())) {
                throw LibredeskRefusal.input("Duplicate actions not allowed");
            }
        }
        if (!types.stream().map(NEEDED::get).allMatch(caller::may)) {
            throw denied("Permission denied for some macro actions");
        }
    }

    private static LibredeskRefusal denied(String message) {
        return new LibredeskRefusal(ErrorType.PERMISSION.status(), ErrorType.PERMISSION, message);
    }

    /** Those that can be done: a snooze would need to know how long, and tags are chosen among the known ones. */
    private List<MacroAction> actions(Caller caller, List<MacroCommand.Sent> sent) {
        var actions = new ArrayList<MacroAction>();
        // each type is there once, so that statuses are asked for once
        for (var each : sent) {
            if (!each.value().isEmpty()) {
                ActionWords.read(each.type(), each.value(), () -> statuses.all(caller))
                        .filter(action -> action.kind() != Kind.SNOOZE)
                        .ifPresent(actions::add);
            }
        }
        if (actions.stream().noneMatch(action -> TAGS.contains(action.kind()))) {
            return actions;
        }
        var titles = labels.list(caller).stream().map(Label::title).collect(Collectors.toSet());
        actions.replaceAll(action -> TAGS.contains(action.kind())
                ? new MacroAction(
                        action.kind(),
                        action.values().stream().filter(titles::contains).toList())
                : action);
        return actions;
    }
}
