package io.helpdesk.api.agentrun;

/** The wire of this application to agents outside. */
public interface AgentWires {

    /** From now on, instead of one before; until then agents wait. */
    void use(AgentWire wire);
}
