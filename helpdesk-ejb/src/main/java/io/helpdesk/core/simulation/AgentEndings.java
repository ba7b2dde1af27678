package io.helpdesk.core.simulation;

import io.helpdesk.core.agentrun.AgentRunEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears that agents are done. */
@ApplicationScoped
class AgentEndings {

    @Inject
    private TestStage stage;

    void heard(@Observes AgentRunEnded ended) {
        stage.agentEnded(ended);
    }
}
