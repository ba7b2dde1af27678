package io.helpdesk.dialect.chatwoot.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.ListsChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfContact;
import io.helpdesk.api.event.HelpdeskEvent.OfNotification;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
import io.helpdesk.api.message.Author;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events by which sockets are told what happened: several for some changes (chatwoot-events 1 and 6). */
public final class SocketEvents {

    private static final ObjectMapper MAPPER = ChatwootJson.mapper();

    private SocketEvents() {}

    /**
     * In the order in which they are sent. Whether the reader may know of the event at all was decided before.
     *
     * @param reader who is told
     */
    public static List<PushEvent> of(HelpdeskEvent event, BlobLinks links, PushReader reader) {
        if (event instanceof OfNotification told) {
            return NotificationEvents.several(told, reader.user(), links);
        }
        boolean forContact = reader.contact();
        if (event instanceof ConversationOpened opened) {
            var told = new ArrayList<>(PushEvent.of(opened, links).stream().toList());
            if (!forContact && opened.conversation().assignment().assignee() != null) {
                told.add(of("assignee.changed", opened.conversation(), links));
            }
            return told;
        }
        if (event instanceof ConversationChanged changed) {
            return ofChange(changed, links, forContact);
        }
        if (event instanceof MessagePosted posted) {
            return ofMessage(posted, links, forContact);
        }
        if (event instanceof MessageChanged changed) {
            return PushEvent.of(changed, links).stream().toList();
        }
        if (event instanceof Typing typing) {
            return List.of(ofTyping(typing, links));
        }
        // there is no word on sockets for inboxes, nor for a conversation that is gone
        return !forContact && (event instanceof OfContact || event instanceof ListsChanged)
                ? PushEvent.of(event, links).stream().toList()
                : List.of();
    }

    private static List<PushEvent> ofChange(ConversationChanged changed, BlobLinks links, boolean forContact) {
        var told = new ArrayList<PushEvent>();
        var conversation = changed.conversation();
        if (has(changed.changes(), ConversationField.STATUS)) {
            told.add(of("conversation.status_changed", conversation, links));
        }
        if (!forContact) {
            if (changed.fields().contains(ConversationField.CONTACT_LAST_SEEN_AT)) {
                told.add(of("conversation.read", conversation, links));
            }
            if (changed.fields().contains(ConversationField.CONTACT_ID)) {
                told.add(of("conversation.contact_changed", conversation, links));
            }
            if (has(changed.changes(), ConversationField.ASSIGNEE)) {
                told.add(of("assignee.changed", conversation, links));
            }
            if (has(changed.changes(), ConversationField.TEAM)) {
                told.add(of("team.changed", conversation, links));
            }
        }
        if (TrackedFields.told(changed.changes())) {
            told.add(of("conversation.updated", conversation, links));
        }
        return told;
    }

    private static List<PushEvent> ofMessage(MessagePosted posted, BlobLinks links, boolean forContact) {
        var told = new ArrayList<PushEvent>();
        var message = PushEvent.message(posted.message(), posted.conversation(), links);
        performer(posted.message().author()).ifPresent(by -> message.set("performer", by));
        told.add(new PushEvent("message.created", message));
        if (!forContact && has(posted.changes(), ConversationField.FIRST_REPLY_AT)) {
            told.add(new PushEvent("first.reply.created", message));
        }
        if (TrackedFields.told(posted.changes())) {
            told.add(of("conversation.updated", posted.conversation(), links));
        }
        if (!forContact && !posted.contactChanges().isEmpty()) {
            var contact = posted.message().author() instanceof Author.OfContact by
                    ? by.contact()
                    : posted.conversation().contact();
            told.add(new PushEvent("contact.updated", PushEvent.contact(contact)));
        }
        return told;
    }

    /** A note that is being written is told to the contact as well, who ignores it (chatwoot-events 6.4). */
    private static PushEvent ofTyping(Typing typing, BlobLinks links) {
        var data = MAPPER.createObjectNode();
        data.set("conversation", MAPPER.valueToTree(PushConversationJson.of(typing.conversation(), links)));
        data.set("user", MAPPER.valueToTree(SenderJson.forAgents(typing.author())));
        data.put("is_private", typing.privateNote());
        data.put("account_id", typing.conversation().accountId());
        performer(typing.author()).ifPresent(by -> data.set("performer", by));
        return new PushEvent(typing.on() ? "conversation.typing_on" : "conversation.typing_off", data);
    }

    private static Optional<ObjectNode> performer(Author author) {
        return author instanceof Author.OfAgent || author instanceof Author.OfBot
                ? Optional.of(MAPPER.valueToTree(SenderJson.forAgents(author)))
                : Optional.empty();
    }

    private static boolean has(List<FieldChange<ConversationField>> changes, ConversationField field) {
        return changes.stream().anyMatch(change -> change.field() == field);
    }

    private static PushEvent of(String name, Conversation conversation, BlobLinks links) {
        return new PushEvent(name, PushEvent.conversation(conversation, links));
    }
}
