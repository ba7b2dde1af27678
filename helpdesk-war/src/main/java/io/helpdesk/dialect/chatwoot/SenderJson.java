package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.message.Author;
import java.util.Map;

/** Who wrote a message (chatwoot-application 2.7, chatwoot-client 5.3). */
public sealed interface SenderJson {

    /** @param availabilityStatus null where the reader is no agent */
    record OfUser(
            long id,
            String name,
            String availableName,
            String avatarUrl,
            String type,
            String availabilityStatus,
            String thumbnail)
            implements SenderJson {}

    record OfContact(
            Map<String, Object> additionalAttributes,
            Map<String, Object> customAttributes,
            String email,
            long id,
            String identifier,
            String name,
            String phoneNumber,
            String thumbnail,
            boolean blocked,
            String type)
            implements SenderJson {}

    record OfBot(long id, String name, String avatarUrl, String type) implements SenderJson {}

    /** As agents see it; null for none. */
    static SenderJson forAgents(Author author) {
        return of(author, true);
    }

    /** As contacts and webhooks see it, without the presence of agents; null for none. */
    static SenderJson forOutside(Author author) {
        return of(author, false);
    }

    private static SenderJson of(Author author, boolean withPresence) {
        if (author instanceof Author.OfAgent by) {
            return user(by.agent(), withPresence);
        }
        if (author instanceof Author.OfContact by) {
            return contact(by.contact());
        }
        return author instanceof Author.OfBot by ? bot(by.bot()) : null;
    }

    static SenderJson user(Agent agent, boolean withPresence) {
        String picture = ChatwootTexts.picture(agent.avatarUrl());
        return new OfUser(
                agent.id(),
                agent.name(),
                agent.availableName(),
                picture,
                "user",
                withPresence ? ChatwootCodes.name(agent.presence()) : null,
                picture);
    }

    static SenderJson contact(Contact contact) {
        return new OfContact(
                contact.additionalAttributes(),
                contact.customAttributes(),
                contact.email(),
                contact.id(),
                contact.identifier(),
                contact.name(),
                contact.phoneNumber(),
                ChatwootTexts.picture(contact.avatarUrl()),
                contact.blocked(),
                "contact");
    }

    static SenderJson bot(AgentBot bot) {
        return new OfBot(bot.id(), bot.name(), ChatwootTexts.picture(bot.avatarUrl()), "agent_bot");
    }

    /** {@code User}, {@code Contact}, {@code AgentBot}, or null. */
    static String classOf(Author author) {
        if (author instanceof Author.OfAgent) {
            return "User";
        }
        if (author instanceof Author.OfContact) {
            return "Contact";
        }
        return author instanceof Author.OfBot ? "AgentBot" : null;
    }

    /** The author's key, or null. */
    static Long idOf(Author author) {
        if (author instanceof Author.OfAgent by) {
            return by.agent().id();
        }
        if (author instanceof Author.OfContact by) {
            return by.contact().id();
        }
        return author instanceof Author.OfBot by ? by.bot().id() : null;
    }
}
