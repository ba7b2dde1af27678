package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.bot.SaveAgentBot;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;

/** Reads an agent to make (wassist 8): a name, and whatever else is said about it. */
final class NewAgent {

    private static final int NAME = 255;

    private NewAgent() {}

    static SaveAgentBot read(Fields fields) {
        var name = fields.text("name", Text.required().upTo(NAME));
        var description = fields.text("description", Text.optional().orBlank().upTo(20_000));
        var picture = fields.text("profilePicture", Text.optional().orBlank().upTo(2048));
        var settings = AgentSettings.read(fields);
        return new SaveAgentBot(name.orElse(null), description, null, picture, null, settings);
    }
}
