package io.helpdesk.api.message;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;

/** Who wrote a message. Messages of the desk itself have none. */
public sealed interface Author {

    record OfContact(Contact contact) implements Author {}

    /** @param agent as a member of the account; after the membership ended, what is left of the user */
    record OfAgent(Agent agent) implements Author {}

    record OfBot(AgentBot bot) implements Author {}
}
