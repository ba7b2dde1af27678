package io.helpdesk.dialect.libredesk.macro;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.macro.Macro;
import io.helpdesk.api.team.Team;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.libredesk.conversation.Priorities;
import io.helpdesk.dialect.libredesk.conversation.Status;
import io.helpdesk.dialect.libredesk.conversation.Statuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what the keys in actions are keys of. */
@ApplicationScoped
public class ActionNames {

    @Inject
    Agents agents;

    @Inject
    Teams teams;

    @Inject
    Statuses statuses;

    /** The macros with the names; agents, teams and statuses are asked for once. */
    List<MacroJson> shown(Caller caller, List<Macro> macros) {
        var names = new HashMap<String, Map<String, String>>();
        names.put(
                ActionWords.SET_STATUS,
                statuses.all(caller).stream()
                        .collect(Collectors.toMap(status -> String.valueOf(status.id()), Status::label)));
        names.put(
                ActionWords.SET_PRIORITY,
                Arrays.stream(Priority.values())
                        .collect(Collectors.toMap(
                                priority -> String.valueOf(Priorities.id(priority)), Priorities::label)));
        names.put(
                ActionWords.ASSIGN_USER,
                agents.list(caller).stream()
                        .collect(Collectors.toMap(agent -> String.valueOf(agent.id()), Agent::name)));
        names.put(
                ActionWords.ASSIGN_TEAM,
                teams.list(caller).stream().collect(Collectors.toMap(team -> String.valueOf(team.id()), Team::name)));
        return macros.stream()
                .map(macro -> MacroJson.of(
                        macro,
                        macro.actions().stream()
                                .map(ActionWords::shown)
                                .map(action -> named(action, names.getOrDefault(action.type(), Map.of())))
                                .toList()))
                .toList();
    }

    private static ActionJson named(ActionJson action, Map<String, String> names) {
        return new ActionJson(
                action.type(),
                action.value(),
                Optional.of(action.value().stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .toList()));
    }
}
