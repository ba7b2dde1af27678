package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.libredesk.People;

/** Shows authors (libredesk 11.1). The desk itself has no key here: it is agent 0, by the name of who acted. */
final class Authors {

    private Authors() {}

    static AuthorJson toJson(Message message) {
        Author author = message.author();
        if (author instanceof Author.OfContact by) {
            return contact(by.contact());
        }
        if (author instanceof Author.OfAgent by) {
            return agent(by.agent());
        }
        if (author instanceof Author.OfBot by) {
            return bot(by.bot());
        }
        return desk(message);
    }

    private static AuthorJson contact(Contact contact) {
        return new AuthorJson(
                contact.id(),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                People.picture(contact.avatarUrl()),
                "offline",
                People.type(contact),
                null);
    }

    private static AuthorJson agent(Agent agent) {
        return new AuthorJson(
                agent.id(),
                agent.firstName(),
                agent.lastName(),
                agent.email(),
                People.picture(agent.avatarUrl()),
                People.availability(agent.presence()),
                "agent",
                null);
    }

    private static AuthorJson bot(AgentBot bot) {
        String name = bot.name() == null ? "" : bot.name();
        return new AuthorJson(
                bot.id(), name, "", null, People.picture(bot.avatarUrl()), "online", "ai_assistant", null);
    }

    private static AuthorJson desk(Message message) {
        boolean named = message.activity() != null && message.activity().actor() != null;
        String name = named ? message.activity().actor() : ActivityWording.SYSTEM;
        int blank = name.indexOf(' ');
        String first = blank < 0 ? name : name.substring(0, blank);
        String last = blank < 0 ? "" : name.substring(blank + 1);
        return new AuthorJson(0, first, last, null, null, "offline", "agent", null);
    }
}
