package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Message;

/**
 * Of a conversation, what is in it again and again and kept once; each may be null.
 *
 * @param ids how its messages name it
 */
record ConversationParts(Message.ConversationIds ids, Contact contact, Agent assignee, Message newest) {

    static ConversationParts of(Conversation conversation) {
        return conversation == null
                ? new ConversationParts(null, null, null, null)
                : new ConversationParts(
                        new Message.ConversationIds(
                                conversation.accountId(),
                                conversation.inbox().id(),
                                conversation.id(),
                                conversation.number(),
                                conversation.uuid()),
                        conversation.contact(),
                        conversation.assignment().assignee(),
                        conversation.newest().message());
    }
}
