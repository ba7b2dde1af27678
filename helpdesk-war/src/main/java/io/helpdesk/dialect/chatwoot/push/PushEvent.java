package io.helpdesk.dialect.chatwoot.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.ContactCreated;
import io.helpdesk.api.event.HelpdeskEvent.ContactDeleted;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import io.helpdesk.dialect.chatwoot.application.message.MessageMapper;
import java.util.Optional;

/**
 * An event as sockets and streams are sent it (chatwoot-events 6).
 *
 * @param event its name, such as {@code message.created}
 * @param data the payload, with {@code account_id}
 */
public record PushEvent(String event, ObjectNode data) {

    private static final ObjectMapper MAPPER = ChatwootJson.mapper();

    /**
     * The one event that tells what happened, with the state of that very change; empty for what this wire has no name for.
     * A change of a conversation says in {@code changed_fields} what changed, in the core's words.
     */
    public static Optional<PushEvent> of(HelpdeskEvent event, BlobLinks links) {
        if (event instanceof ConversationOpened opened) {
            return Optional.of(new PushEvent("conversation.created", conversation(opened.conversation(), links)));
        }
        if (event instanceof ConversationChanged changed) {
            var data = conversation(changed.conversation(), links);
            data.set(
                    "changed_fields",
                    MAPPER.valueToTree(changed.fields().stream()
                            .map(ConversationField::word)
                            .toList()));
            return Optional.of(new PushEvent("conversation.updated", data));
        }
        if (event instanceof MessagePosted posted) {
            return Optional.of(
                    new PushEvent("message.created", message(posted.message(), posted.conversation(), links)));
        }
        if (event instanceof MessageChanged changed) {
            return Optional.of(
                    new PushEvent("message.updated", message(changed.message(), changed.conversation(), links)));
        }
        if (event instanceof ContactCreated created) {
            return Optional.of(new PushEvent("contact.created", contact(created.contact())));
        }
        if (event instanceof ContactChanged changed) {
            return Optional.of(new PushEvent("contact.updated", contact(changed.contact())));
        }
        return event instanceof ContactDeleted deleted
                ? Optional.of(new PushEvent("contact.deleted", contact(deleted.contact())))
                : Optional.empty();
    }

    static ObjectNode conversation(Conversation conversation, BlobLinks links) {
        ObjectNode data = MAPPER.valueToTree(PushConversationJson.of(conversation, links));
        return data.put("account_id", conversation.accountId());
    }

    static ObjectNode message(Message message, Conversation conversation, BlobLinks links) {
        ObjectNode data = MAPPER.valueToTree(MessageMapper.toPush(message, conversation, links));
        return message.delivery().echoId() == null
                ? data
                : data.put("echo_id", message.delivery().echoId());
    }

    static ObjectNode contact(Contact contact) {
        ObjectNode data = MAPPER.valueToTree(SenderJson.contact(contact));
        return data.put("account_id", contact.accountId());
    }
}
