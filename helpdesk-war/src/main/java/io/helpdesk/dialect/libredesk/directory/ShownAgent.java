package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.role.Roles;
import io.helpdesk.api.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Shows agents in full (libredesk-resources 2). */
@ApplicationScoped
public class ShownAgent {

    @Inject
    Agents agents;

    @Inject
    Teams teams;

    @Inject
    Roles roles;

    /** @param key the one that was shown; null for none */
    public AgentJson self(Caller caller, String key) {
        return of(caller, caller.id(), key, null);
    }

    /**
     * @param key the public half of the agent's key pair; null for none
     * @param used when it was used last; null for never
     */
    AgentJson of(Caller caller, long agent, String key, Instant used) {
        var held = roles.ofMembers(caller, List.of(agent)).getOrDefault(agent, List.of());
        return AgentMapper.toJson(agents.get(caller, agent), held, teams.ofMember(caller, agent), key, used);
    }
}
