package io.helpdesk.dialect.libredesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Activity;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.dialect.sample.ContactSample;
import io.helpdesk.dialect.sample.ConversationSample;
import io.helpdesk.dialect.sample.InboxSample;
import io.helpdesk.dialect.sample.MessageSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people and things of the contract's sample (libredesk 6.8). */
public final class Samples {

    public static final UUID UUID_51 = UUID.fromString("7d692b95-73dc-4f53-9343-6ed47a3db903");

    private static final Instant OPENED = Instant.parse("2026-08-14T09:30:11.204518Z");
    private static final Instant WRITTEN = Instant.parse("2026-08-14T09:30:11.221Z");

    private Samples() {}

    /** A value the way this wire writes it, read back. */
    public static JsonNode written(Object value) {
        try {
            return new JsonMapper().readTree(LibredeskJson.mapper().writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Inbox inbox(boolean enabled) {
        return new InboxSample(1, "Support", ChannelKind.EMAIL, OPENED)
                .email("help@acme.test")
                .enabled(enabled)
                .made();
    }

    public static Contact contact() {
        return new ContactSample(7, Instant.parse("2026-08-14T09:30:11.19Z"))
                .name("Ann Lee", "Ann", "Lee")
                .givenLastName("Lee")
                .email("ann@example.com")
                .lastActivityAt(WRITTEN)
                .made();
    }

    public static Agent agent() {
        return new Agent(
                3,
                1,
                "Ada Example",
                null,
                "ada@example.com",
                Role.ADMINISTRATOR,
                Availability.BUSY,
                false,
                false,
                true,
                null,
                Map.of(),
                OPENED,
                OPENED);
    }

    public static Message message(MessageType type, Author author, String html, List<StoredFile> files) {
        return message(type, author, html, DeliveryStatus.SENT, null, files);
    }

    /** What the contact of the sample wrote. */
    public static Message incoming() {
        return message(MessageType.INCOMING, new Author.OfContact(contact()), "<p>Where is my order?</p>", List.of());
    }

    public static Message reply(DeliveryStatus status) {
        return message(MessageType.OUTGOING, new Author.OfAgent(agent()), "<p>a &amp; b</p>", status, null, List.of());
    }

    public static Message activity(Activity activity) {
        return message(MessageType.ACTIVITY, null, null, DeliveryStatus.SENT, activity, List.of());
    }

    private static Message message(
            MessageType type,
            Author author,
            String html,
            DeliveryStatus status,
            Activity activity,
            List<StoredFile> files) {
        var sample = new MessageSample(90, new Message.ConversationIds(1, 1, 51, 150, UUID_51), type, WRITTEN)
                .by(author)
                .html(html)
                .status(status)
                .telling(activity)
                .files(files);
        return (type == MessageType.OUTGOING ? sample.to("ann@example.com") : sample).made();
    }

    /** The sample's conversation with these as its last messages. */
    public static Conversation conversation(Message last, ConversationStatus status, boolean closed) {
        var session = new ContactSession(
                11, 7, 1, "ann@example.com", "pubsub", false, null, null, OPENED, OPENED, inbox(true));
        return new ConversationSample(
                        new Message.ConversationIds(1, 1, 51, 150, UUID_51), inbox(true), contact(), OPENED)
                .session(session)
                .status(status)
                .closed(closed)
                .subject("Order late - #150")
                .customAttributes(Map.of("order_id", "A-1024"))
                .last(last)
                .incoming(WRITTEN, 1)
                .waitingSince(Instant.parse("2026-08-14T09:30:11.23Z"))
                .lastActivityAt(WRITTEN)
                .updatedAt(Instant.parse("2026-08-14T09:30:11.2391Z"))
                .made();
    }
}
