package io.helpdesk.web.webhook;

import io.helpdesk.api.agentrun.AgentWire;
import io.helpdesk.api.agentrun.AgentWires;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Makes the wire to agents outside known: in an EAR the core cannot see into the WAR. */
@Singleton
@Startup
public class AgentWireStart {

    @Inject
    private Instance<AgentWire> wires;

    @Inject
    private AgentWires known;

    @PostConstruct
    void start() {
        wires.forEach(known::use);
    }
}
