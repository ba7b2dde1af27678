package io.helpdesk.dialect.libredesk.socket;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MembersNotified;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.notification.Notice;
import io.helpdesk.api.notification.Notification;
import io.helpdesk.dialect.libredesk.People;
import io.helpdesk.dialect.libredesk.conversation.ConversationMapper;
import io.helpdesk.dialect.libredesk.message.MessageJson;
import io.helpdesk.dialect.libredesk.message.MessageMapper;
import io.helpdesk.dialect.libredesk.message.MessageText;
import io.helpdesk.dialect.libredesk.notification.NotificationJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What happened, as sockets are told of it (libredesk-desk 4.3). Each event is put into words once for all who are told. */
@ApplicationScoped
class SocketFrames {

    private static final String CONVERSATION_UPDATE = "conversation_update";
    private static final String CONTACT_UPDATE = "contact_update";

    /** Events that are remembered as they were written: more than a listener is told at once. */
    private static final int REMEMBERED = 128;

    /** Events are compared as objects: everybody is told the same one. */
    private static final class Key {

        private final HelpdeskEvent event;

        Key(HelpdeskEvent event) {
            this.event = event;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.event == event;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(event);
        }
    }

    @Inject
    MessageMapper messages;

    private final Map<Key, List<SocketFrame>> remembered = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<SocketFrame>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** In the order in which they are sent. Whether the reader may know of the event at all was decided before. */
    List<SocketFrame> of(HelpdeskEvent event) {
        var key = new Key(event);
        synchronized (remembered) {
            var known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        var written = write(event);
        synchronized (remembered) {
            remembered.put(key, written);
        }
        return written;
    }

    /** What one agent alone is told of it; empty for nothing. */
    static Optional<SocketFrame> notification(MembersNotified notified, long user) {
        return notified.again()
                ? Optional.empty()
                : notified.of(user)
                        .map(Notice::notification)
                        .filter(told -> NotificationJson.shows(told.kind()))
                        .map(told -> told.about(new Notification.About(
                                notified.conversation(), notified.message(), notified.actor(), null)))
                        .map(told -> SocketFrame.forAll("new_notification", NotificationJson.forSocket(told)));
    }

    /** That an agent is there, or not any more. */
    static SocketFrame availability(long agent, Availability now) {
        return SocketFrame.forAll(
                "agent_availability_update",
                new TreeMap<>(Map.of("agent_id", agent, "availability_status", People.availability(now))));
    }

    /** That a contact is there, or not any more. */
    static SocketFrame contactAvailability(long contact, boolean there) {
        return contactUpdate(
                contact,
                "availability_status",
                People.availability(there ? Availability.ONLINE : Availability.OFFLINE));
    }

    private List<SocketFrame> write(HelpdeskEvent event) {
        if (event instanceof ConversationOpened opened) {
            return List.of(newConversation(opened.conversation()));
        }
        if (event instanceof ConversationChanged changed) {
            return changed(changed);
        }
        if (event instanceof MessagePosted posted) {
            return posted(posted);
        }
        if (event instanceof MessageChanged changed) {
            return MessageMapper.isAnother(changed) ? messageChanged(changed) : List.of();
        }
        if (event instanceof Typing typing) {
            return typing.author() instanceof Author.OfContact ? List.of(typing(typing)) : List.of();
        }
        return event instanceof ContactChanged changed ? contactChanged(changed) : List.of();
    }

    private static SocketFrame newConversation(Conversation conversation) {
        return SocketFrame.forAll("new_conversation", ConversationMapper.toSocketJson(conversation));
    }

    private List<SocketFrame> changed(ConversationChanged changed) {
        var told = new ArrayList<SocketFrame>();
        if (ConversationNews.assigned(changed)) {
            told.add(newConversation(changed.conversation()));
        }
        noted(changed).ifPresent(note -> told.add(newMessage(changed.conversation(), note)));
        var news = ConversationNews.of(changed);
        if (!news.isEmpty()) {
            told.add(conversationUpdate(changed.conversation(), news));
        }
        return told;
    }

    /** The activity as which a change was noted, the last of several: they are no events of their own. */
    private static Optional<Message> noted(ConversationChanged changed) {
        var newest = changed.conversation().newest().message();
        var before = changed.newestBefore();
        return Optional.ofNullable(newest)
                .filter(message -> message.type() == MessageType.ACTIVITY)
                .filter(message -> before == null || before.id() != message.id());
    }

    private SocketFrame newMessage(Conversation conversation, Message posted) {
        var message = messages.toHookJson(posted);
        var data = new TreeMap<String, Object>();
        data.put("conversation", ConversationMapper.toSocketJson(conversation));
        data.put("conversation_uuid", conversation.uuid());
        data.put("created_at", posted.createdAt().truncatedTo(ChronoUnit.SECONDS));
        Object echo = message.meta().get(MessageMapper.ECHO_ID);
        if (echo != null) {
            data.put(MessageMapper.ECHO_ID, echo);
        }
        data.put("preview", MessageText.summary(posted));
        data.put("sender_type", message.senderType());
        data.put("type", message.type());
        data.put("uuid", message.uuid());
        return SocketFrame.forAll("new_message", data);
    }

    private List<SocketFrame> posted(MessagePosted posted) {
        var told = new ArrayList<SocketFrame>();
        told.add(newMessage(posted.conversation(), posted.message()));
        if (posted.changes().stream().anyMatch(change -> change.field() == ConversationField.WAITING_SINCE)) {
            var news = new TreeMap<String, Object>();
            news.put("waiting_since", posted.conversation().replies().waitingSince());
            told.add(conversationUpdate(posted.conversation(), news));
        }
        return told;
    }

    private List<SocketFrame> messageChanged(MessageChanged changed) {
        var message = messages.toHookJson(changed.message());
        var conversation = changed.conversation();
        var news = new TreeMap<String, Object>();
        if (message.meta().get("deleted_at") == null) {
            news.put("status", message.status());
            var told = new ArrayList<SocketFrame>();
            told.add(messageUpdate(message, news));
            repliedTo(changed).ifPresent(replied -> told.add(conversationUpdate(conversation, replied)));
            return told;
        }
        news.put("content", message.content());
        news.put("text_content", message.textContent());
        news.put("meta", Map.of("deleted_at", message.meta().get("deleted_at")));
        var newest = conversation.newest().message();
        return newest == null || newest.id() != changed.message().id()
                ? List.of(messageUpdate(message, news))
                : List.of(
                        messageUpdate(message, news),
                        conversationUpdate(
                                conversation, new TreeMap<>(Map.of("last_message", MessageText.summary(newest)))));
    }

    /** What it changes about the conversation that a person's answer has left. */
    private static Optional<TreeMap<String, Object>> repliedTo(MessageChanged changed) {
        var message = changed.message();
        var replies = changed.conversation().replies();
        boolean left = message.type() == MessageType.OUTGOING
                && !message.privateNote()
                && message.author() instanceof Author.OfAgent
                && message.delivery().status() == DeliveryStatus.SENT;
        if (!left || replies.lastSentAt() == null) {
            return Optional.empty();
        }
        var news = new TreeMap<String, Object>();
        if (replies.lastSentAt().equals(replies.firstSentAt())) {
            news.put("first_reply_at", replies.firstSentAt());
        }
        news.put("last_reply_at", replies.lastSentAt());
        news.put("waiting_since", replies.waitingSince());
        return Optional.of(news);
    }

    private static SocketFrame messageUpdate(MessageJson message, TreeMap<String, Object> news) {
        news.put("conversation_uuid", message.conversationUuid());
        news.put("uuid", message.uuid());
        return SocketFrame.about(message.conversationUuid(), "message_update", news);
    }

    private static SocketFrame conversationUpdate(Conversation conversation, Map<String, Object> news) {
        news.put("uuid", conversation.uuid());
        return SocketFrame.about(conversation.uuid(), CONVERSATION_UPDATE, news);
    }

    private static SocketFrame typing(Typing typing) {
        var uuid = typing.conversation().uuid();
        return SocketFrame.about(
                uuid, "typing", new TreeMap<>(Map.of("conversation_uuid", uuid, "is_typing", typing.on())));
    }

    /** The attributes that have another value now, and what kind of contact it is. */
    private static List<SocketFrame> contactChanged(ContactChanged changed) {
        var contact = changed.contact();
        var told = new ArrayList<SocketFrame>();
        for (FieldChange<ContactField> change : changed.changes()) {
            if (change.field() == ContactField.CUSTOM_ATTRIBUTES) {
                var attributes = differing(map(change.before()), map(change.after()));
                told.add(contactUpdate(contact.id(), "custom_attributes", attributes));
            } else if (change.field() == ContactField.TYPE) {
                told.add(contactUpdate(contact.id(), "type", People.type(contact)));
            }
        }
        return told;
    }

    private static SocketFrame contactUpdate(long contact, String key, Object value) {
        return SocketFrame.aboutContact(
                contact, CONTACT_UPDATE, new TreeMap<>(Map.of("contact_id", contact, key, value)));
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, Object> differing(Map<?, ?> before, Map<?, ?> after) {
        var differing = new TreeMap<String, Object>();
        after.forEach((key, value) -> {
            if (!Objects.equals(before.get(key), value)) {
                differing.put(key.toString(), value);
            }
        });
        return differing;
    }
}
