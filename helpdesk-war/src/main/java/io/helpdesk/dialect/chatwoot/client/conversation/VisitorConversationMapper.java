package io.helpdesk.dialect.chatwoot.client.conversation;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.visitor.Visitor;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.client.contact.ContactRecordJson;
import io.helpdesk.dialect.chatwoot.client.message.VisitorMessageJson;
import java.util.List;

/** Conversations in the form of this face. */
final class VisitorConversationMapper {

    private VisitorConversationMapper() {}

    /**
     * @param messages all the contact may see, oldest first
     * @param visitor the contact as all conversations show them
     */
    static VisitorConversationJson toJson(
            Conversation conversation, List<Message> messages, Visitor visitor, BlobLinks links) {
        return new VisitorConversationJson(
                conversation.number(),
                conversation.uuid(),
                conversation.inbox().id(),
                ChatwootTimes.secondsOrZero(conversation.seen().byContactAt()),
                ChatwootCodes.name(conversation.state().status()),
                ChatwootTimes.secondsOrZero(conversation.seen().byAgentAt()),
                messages.stream()
                        .map(message -> VisitorMessageJson.of(message, links))
                        .toList(),
                ContactRecordJson.of(visitor.contact(), visitor.labels()));
    }
}
