package io.helpdesk.core.agentrun;

import io.helpdesk.api.agentrun.AgentWire;
import io.helpdesk.api.agentrun.AgentWires;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The wire that made itself known. */
@ApplicationScoped
public class KnownWire implements AgentWires {

    private volatile AgentWire wire;

    @Override
    public void use(AgentWire known) {
        wire = known;
    }

    Optional<AgentWire> get() {
        return Optional.ofNullable(wire);
    }
}
