package io.helpdesk.dialect.wassist.simulation;

import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.wassist.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The field that says which agent is tried out. */
@ApplicationScoped
class TriedAgent {

    private static final String AGENT = "agent";

    @Inject
    AgentBots agents;

    /** Null, with a word to the errors, if the organisation has no such agent. */
    UUID read(Caller caller, Fields fields) {
        return fields.uuid(AGENT, true).filter(id -> there(caller, fields, id)).orElse(null);
    }

    private boolean there(Caller caller, Fields fields, UUID id) {
        try {
            agents.get(caller, id);
            return true;
        } catch (NotFound unknown) {
            fields.refuse(AGENT, Fields.unknownId(id));
            return false;
        }
    }
}
