package io.helpdesk.dialect.wassist;

import io.helpdesk.api.bot.AgentBot;
import java.util.UUID;

/** An agent, named. */
public record AgentRefJson(UUID id, String name) {

    /** Null for none. */
    public static AgentRefJson of(AgentBot bot) {
        return bot == null ? null : new AgentRefJson(bot.uuid(), bot.name() == null ? "" : bot.name());
    }
}
