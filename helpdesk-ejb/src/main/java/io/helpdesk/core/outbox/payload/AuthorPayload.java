package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.message.Author;

/**
 * Who wrote a message, as events keep it.
 *
 * @param contact null where it is the conversation's
 * @param agent null where it is the conversation's assignee
 */
record AuthorPayload(Kind kind, ContactPayload contact, AgentPayload agent, BotPayload bot) {

    /** The constants are written as they are. */
    enum Kind {
        OfContact,
        OfAgent,
        OfBot
    }

    static AuthorPayload of(Author author, ConversationParts within) {
        if (author instanceof Author.OfContact by) {
            return new AuthorPayload(
                    Kind.OfContact,
                    by.contact().equals(within.contact()) ? null : ContactPayload.of(by.contact()),
                    null,
                    null);
        }
        if (author instanceof Author.OfAgent by) {
            return new AuthorPayload(
                    Kind.OfAgent,
                    null,
                    by.agent().equals(within.assignee()) ? null : AgentPayload.of(by.agent()),
                    null);
        }
        return author instanceof Author.OfBot by
                ? new AuthorPayload(Kind.OfBot, null, null, BotPayload.of(by.bot()))
                : null;
    }

    Author restored(ConversationParts within) {
        return switch (kind) {
            case OfContact -> new Author.OfContact(contact == null ? within.contact() : contact.restored());
            case OfAgent -> new Author.OfAgent(agent == null ? within.assignee() : agent.restored());
            case OfBot -> new Author.OfBot(bot.restored());
        };
    }
}
