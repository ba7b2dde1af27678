package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.dialect.chatwoot.AgentJson;
import java.util.List;

/** Several agents. */
public record AgentListJson(List<AgentJson> payload) {

    static AgentListJson of(List<Agent> agents) {
        return new AgentListJson(agents.stream().map(AgentJson::of).toList());
    }
}
