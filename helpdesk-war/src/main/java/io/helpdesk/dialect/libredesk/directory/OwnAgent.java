package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.team.Team;
import io.helpdesk.api.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows agents themselves (libredesk-resources 2). */
@ApplicationScoped
public class OwnAgent {

    @Inject
    Agents agents;

    @Inject
    Teams teams;

    /** @param key the one that was shown; null for none */
    public AgentJson show(Caller caller, String key) {
        List<Team> own = teams.list(caller).stream()
                .filter(team -> caller.teams().contains(team.id()))
                .toList();
        return AgentMapper.toJson(agents.get(caller, caller.id()), own, key);
    }
}
