package io.helpdesk.dialect.sample;

import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.message.Activity;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.template.TemplateUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sent message without author and words, until a test says what matters to it. */
public final class MessageSample {

    private final long id;
    private final Message.ConversationIds conversation;
    private final MessageType type;
    private final Instant createdAt;
    private Instant updatedAt;
    private Author author;
    private Activity activity;
    private String text;
    private boolean html;
    private TemplateUse template;
    private List<StoredFile> files = List.of();
    private Map<String, Object> attributes = Map.of();
    private DeliveryStatus status = DeliveryStatus.SENT;
    private Message.Recipients recipients;

    public MessageSample(long id, Message.ConversationIds conversation, MessageType type, Instant createdAt) {
        this.id = id;
        this.conversation = conversation;
        this.type = type;
        this.createdAt = createdAt;
        updatedAt = createdAt;
    }

    public MessageSample by(Author author) {
        this.author = author;
        return this;
    }

    public MessageSample telling(Activity activity) {
        this.activity = activity;
        return this;
    }

    public MessageSample text(String text) {
        this.text = text;
        return this;
    }

    public MessageSample html(String text) {
        this.text = text;
        html = text != null;
        return this;
    }

    public MessageSample template(TemplateUse template) {
        this.template = template;
        return this;
    }

    public MessageSample files(List<StoredFile> files) {
        this.files = files;
        return this;
    }

    /** Of its content. */
    public MessageSample attributes(Map<String, Object> attributes) {
        this.attributes = attributes;
        return this;
    }

    public MessageSample status(DeliveryStatus status) {
        this.status = status;
        return this;
    }

    public MessageSample to(String address) {
        recipients = new Message.Recipients(List.of(address), List.of(), List.of());
        return this;
    }

    public MessageSample updatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
        return this;
    }

    public Message made() {
        return new Message(
                id,
                new UUID(0, id),
                conversation,
                type,
                author,
                activity,
                new Message.Body(text, html, ContentType.TEXT, attributes, template, files),
                false,
                new Message.Delivery(status, recipients, null, null),
                Map.of(),
                createdAt,
                updatedAt);
    }
}
