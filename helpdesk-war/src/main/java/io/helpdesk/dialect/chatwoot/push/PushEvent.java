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
import io.helpdesk.api.event.HelpdeskEvent.ContactMerged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationDeleted;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.InboxChanged;
import io.helpdesk.api.event.HelpdeskEvent.InboxCreated;
import io.helpdesk.api.event.HelpdeskEvent.ListsChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfInbox;
import io.helpdesk.api.event.HelpdeskEvent.OfNotification;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import io.helpdesk.dialect.chatwoot.application.account.AccountJson;
import io.helpdesk.dialect.chatwoot.application.message.MessageMapper;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
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
     *
     * @param reader who is told
     */
    public static Optional<PushEvent> of(HelpdeskEvent event, BlobLinks links, PushReader reader) {
        return event instanceof OfNotification told
                ? NotificationEvents.one(told, reader.user(), links)
                : of(event, links);
    }

    /** The same of what everybody is told in the same words. */
    static Optional<PushEvent> of(HelpdeskEvent event, BlobLinks links) {
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
            var data = message(changed.message(), changed.conversation(), links);
            data.set("previous_changes", MAPPER.valueToTree(PreviousChanges.of(changed.changes())));
            return Optional.of(new PushEvent("message.updated", data));
        }
        if (event instanceof ConversationDeleted deleted) {
            return Optional.of(new PushEvent("conversation.deleted", conversation(deleted.conversation(), links)));
        }
        if (event instanceof ListsChanged changed) {
            var data = MAPPER.createObjectNode();
            data.set("cache_keys", MAPPER.valueToTree(AccountJson.CacheKeysJson.of(changed.stamps())));
            return Optional.of(new PushEvent("account.cache_invalidated", data.put("account_id", changed.accountId())));
        }
        return event instanceof OfInbox about ? Optional.of(ofInbox(about)) : ofContact(event);
    }

    private static PushEvent ofInbox(OfInbox event) {
        var inbox = event.inbox();
        ObjectNode data = MAPPER.valueToTree(PushInboxJson.of(inbox));
        data.put("id", inbox.id())
                .put("name", inbox.name())
                .put("channel_type", ChatwootChannel.of(inbox.kind()).className())
                .put("account_id", inbox.accountId());
        if (event instanceof InboxChanged changed) {
            data.set(
                    "changed_fields",
                    MAPPER.valueToTree(changed.changes().stream()
                            .map(change -> change.field().word())
                            .toList()));
            return new PushEvent("inbox.updated", data);
        }
        return new PushEvent(event instanceof InboxCreated ? "inbox.created" : "inbox.deleted", data);
    }

    private static Optional<PushEvent> ofContact(HelpdeskEvent event) {
        if (event instanceof ContactCreated created) {
            return Optional.of(new PushEvent("contact.created", contact(created.contact())));
        }
        if (event instanceof ContactChanged changed) {
            return Optional.of(new PushEvent("contact.updated", contact(changed.contact())));
        }
        if (event instanceof ContactMerged merged) {
            return Optional.of(new PushEvent("contact.merged", contact(merged.contact())));
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
