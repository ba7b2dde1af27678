package io.helpdesk.core.conversation.message;

import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.MessageField;
import io.helpdesk.api.message.Activity;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.file.StoredFileEntity;
import io.helpdesk.core.outbox.Tracked;
import io.helpdesk.core.persistence.OfAccount;
import io.helpdesk.core.rule.Checks;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** One message of a conversation. Maps are replaced as a whole, never changed in place. */
@Entity
@Table(name = "message")
@DynamicUpdate
public class MessageEntity implements OfAccount {

    /** Attribute that says why it was not sent (chatwoot-client 5.3). */
    private static final String EXTERNAL_ERROR = "external_error";

    /** Attribute of a message whose content was taken away (chatwoot-application 4.3). */
    private static final String REDACTED = "deleted";

    private static final String NO_CHANNEL = "No channel serves this inbox";

    /** Given by {@link io.helpdesk.core.persistence.Keys} before the row is inserted. */
    @Id
    private Long id;

    private UUID uuid;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "inbox_id")
    private long inboxId;

    @Column(name = "conversation_id")
    private long conversationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "message_type")
    private MessageType type;

    private String content;

    private boolean html;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "content_type")
    private ContentType contentType;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "content_attributes")
    private Map<String, Object> contentAttributes;

    @Column(name = "private_note")
    private boolean privateNote;

    @Column(name = "with_files")
    private boolean withFiles;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryStatus status;

    @Column(name = "source_id")
    private String sourceId;

    /** Null if it has no author. */
    @Embedded
    private MessageAuthor author;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Activity activity;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Message.Recipients recipients;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private TemplateUse template;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "additional_attributes")
    private Map<String, Object> additionalAttributes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** What the poster sent along to recognise it; never stored. */
    @Transient
    private String echoId;

    /** Its files while the transaction that made it goes on; null once it was read back. */
    @Transient
    private List<StoredFileEntity> attached;

    /** Since it began to change; null before. Most are only read. */
    @Transient
    private Tracked<MessageField> tracked;

    /** As its channel says; kept with the conversation alone. */
    @Transient
    private Instant writtenAt;

    protected MessageEntity() {}

    private MessageEntity(long id, ConversationEntity conversation, MessageType type, Instant now) {
        this.id = id;
        this.uuid = UUID.randomUUID();
        this.accountId = conversation.accountId();
        this.inboxId = conversation.inbox().id();
        this.conversationId = conversation.id();
        this.type = type;
        this.contentType = ContentType.TEXT;
        this.contentAttributes = Map.of();
        this.additionalAttributes = Map.of();
        this.status = DeliveryStatus.SENT;
        this.createdAt = now;
        this.updatedAt = now;
        this.attached = List.of();
    }

    /** Something that happened to the conversation. */
    static MessageEntity activity(
            long id, ConversationEntity conversation, Activity activity, String text, Instant now) {
        var message = new MessageEntity(id, conversation, MessageType.ACTIVITY, now);
        message.activity = activity;
        message.content = text;
        return message;
    }

    /**
     * What somebody wrote; the author is still to be set.
     *
     * @param way what becomes of messages of this inbox that are for contacts
     */
    static MessageEntity written(
            long id,
            ConversationEntity conversation,
            MessageType type,
            PostMessage command,
            String content,
            ServedInboxes.Way way,
            Instant now) {
        var message = new MessageEntity(id, conversation, type, now);
        message.content = content;
        var body = command.body();
        var delivery = command.delivery();
        message.html = body.html();
        message.contentType = body.type() == null ? ContentType.TEXT : body.type();
        message.privateNote = command.privateNote();
        message.sourceId = delivery.sourceId();
        message.echoId = delivery.echoId();
        message.writtenAt = delivery.writtenAt();
        message.recipients = recipients(conversation, delivery.recipients());
        message.template = body.template();
        if (body.attributes() != null) {
            message.contentAttributes = body.attributes();
        }
        if (command.additionalAttributes() != null) {
            message.additionalAttributes = command.additionalAttributes();
        }
        boolean outward = type == MessageType.OUTGOING || type == MessageType.TEMPLATE;
        if (outward && !command.privateNote()) {
            // with an id of its own it was sent by whoever posted it
            message.leaves(delivery.sourceId() == null ? way : ServedInboxes.Way.LEAVES, now);
        }
        return message;
    }

    /**
     * What the desk itself asks.
     *
     * @param way what becomes of messages of this inbox that are for contacts
     */
    static MessageEntity question(
            long id,
            ConversationEntity conversation,
            ContentType type,
            String question,
            Map<String, Object> attributes,
            ServedInboxes.Way way,
            Instant now) {
        var message = new MessageEntity(id, conversation, MessageType.TEMPLATE, now);
        message.content = question;
        message.contentType = type;
        message.contentAttributes = attributes;
        message.recipients = recipients(conversation, null);
        message.leaves(way, now);
        return message;
    }

    /** It is to be sent, or has failed already where there is nobody to send it; in a sandbox it stays sent. */
    private void leaves(ServedInboxes.Way way, Instant now) {
        if (way == ServedInboxes.Way.STAYS_INSIDE) {
            return;
        }
        status = DeliveryStatus.PENDING;
        if (way == ServedInboxes.Way.NOBODY_BRINGS_IT) {
            reached(DeliveryStatus.FAILED, NO_CHANNEL, now);
        }
    }

    /** Where messages name recipients, one without has empty lists of them; elsewhere it has none. */
    private static Message.Recipients recipients(ConversationEntity conversation, Message.Recipients given) {
        boolean any = given != null
                && !(given.to().isEmpty() && given.cc().isEmpty() && given.bcc().isEmpty());
        return any || conversation.inbox().type().namesRecipients() ? given : null;
    }

    void by(MessageAuthor whoever) {
        author = whoever;
    }

    /** The contact answered what the message asked. */
    void answered(Map<String, Object> attributes, Instant now) {
        remember();
        contentAttributes = new LinkedHashMap<>(attributes);
        updatedAt = now;
    }

    /** Says this from now on, and nothing of what it said. */
    void redact(String inItsPlace, Instant now) {
        remember();
        content = inItsPlace;
        html = false;
        contentType = ContentType.TEXT;
        contentAttributes = Map.of(REDACTED, true);
        template = null;
        attach(List.of());
        updatedAt = now;
    }

    boolean redacted() {
        return Boolean.TRUE.equals(contentAttributes.get(REDACTED));
    }

    /**
     * It has left. What the contact has read stays read, and what the provider has failed under this id stays failed.
     *
     * @return whether anything changed
     */
    boolean sent(String providerId, Instant now) {
        if (status == DeliveryStatus.FAILED && providerId != null && providerId.equals(sourceId)) {
            return false;
        }
        boolean named = providerId != null && !providerId.equals(sourceId);
        if (named) {
            remember();
            sourceId = providerId;
            updatedAt = now;
        }
        return reached(DeliveryStatus.SENT, null, now) || named;
    }

    /**
     * The provider knows it under this id.
     *
     * @return whether anything changed
     */
    boolean knownAs(String providerId, Instant now) {
        if (providerId.equals(sourceId)) {
            return false;
        }
        remember();
        sourceId = providerId;
        updatedAt = now;
        return true;
    }

    /** Beside what it says; null takes it away. */
    void note(String attribute, Object value, Instant now) {
        remember();
        var attributes = new LinkedHashMap<>(contentAttributes);
        if (value == null) {
            attributes.remove(attribute);
        } else {
            attributes.put(attribute, value);
        }
        contentAttributes = attributes;
        updatedAt = now;
    }

    /** Its writer says this instead. */
    void reword(String text, Instant now) {
        remember();
        content = text;
        html = false;
        updatedAt = now;
    }

    /** It failed, and is to be sent once more. */
    void retry(Instant now) {
        note(EXTERNAL_ERROR, null, now);
        status = DeliveryStatus.PENDING;
    }

    /**
     * Moves it on its way, never back: a message that has arrived does not fail.
     *
     * @param reason why it failed, for people to read, or null; what cannot be stored of it is left out
     * @return whether anything changed
     */
    boolean reached(DeliveryStatus step, String reason, Instant now) {
        if (step == DeliveryStatus.FAILED
                ? status.compareTo(DeliveryStatus.SENT) > 0
                : status != DeliveryStatus.FAILED && status.compareTo(step) >= 0) {
            return false;
        }
        stand(step, reason, now);
        return true;
    }

    /**
     * A part of it failed: the message has failed, even if others have arrived.
     *
     * @param reason for people to read, or null; what cannot be stored of it is left out
     * @return whether anything changed
     */
    boolean partFailed(String reason, Instant now) {
        if (status == DeliveryStatus.FAILED) {
            return false;
        }
        stand(DeliveryStatus.FAILED, reason, now);
        return true;
    }

    private void stand(DeliveryStatus step, String reason, Instant now) {
        boolean failed = step == DeliveryStatus.FAILED && reason != null;
        note(EXTERNAL_ERROR, failed ? StorableText.kept(reason, Checks.LINE) : null, now);
        status = step;
    }

    /** What is there now counts as before, unless something changed since it did. */
    private void remember() {
        if (tracked == null) {
            tracked = new Tracked<>(MessageField.UPDATED_AT, this::told);
            tracked.remember();
        }
    }

    private Map<MessageField, Object> told() {
        var fields = new EnumMap<MessageField, Object>(MessageField.class);
        fields.put(MessageField.STATUS, status.name());
        fields.put(MessageField.CONTENT, content);
        fields.put(MessageField.CONTENT_TYPE, contentType.name());
        fields.put(MessageField.CONTENT_ATTRIBUTES, contentAttributes);
        fields.put(MessageField.SOURCE_ID, sourceId);
        fields.put(MessageField.UPDATED_AT, updatedAt);
        return fields;
    }

    /** What changed since it was read or last told; each change is told once. */
    public List<FieldChange<MessageField>> takeChanges() {
        return tracked == null ? List.of() : tracked.take();
    }

    public Long id() {
        return id;
    }

    /** When its writer wrote it, of one that was posted just now; never after it came. */
    public Instant writtenAt() {
        return writtenAt == null || writtenAt.isAfter(createdAt) ? createdAt : writtenAt;
    }

    public UUID uuid() {
        return uuid;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public long inboxId() {
        return inboxId;
    }

    public long conversationId() {
        return conversationId;
    }

    public MessageType type() {
        return type;
    }

    public String content() {
        return content;
    }

    public boolean html() {
        return html;
    }

    public ContentType contentType() {
        return contentType;
    }

    public Map<String, Object> contentAttributes() {
        return contentAttributes;
    }

    public boolean privateNote() {
        return privateNote;
    }

    public DeliveryStatus status() {
        return status;
    }

    public String sourceId() {
        return sourceId;
    }

    public String echoId() {
        return echoId;
    }

    public MessageAuthor author() {
        return author == null ? MessageAuthor.NOBODY : author;
    }

    public Activity activity() {
        return activity;
    }

    public Message.Recipients recipients() {
        return recipients;
    }

    public TemplateUse template() {
        return template;
    }

    public Map<String, Object> additionalAttributes() {
        return additionalAttributes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    void attach(List<StoredFileEntity> files) {
        attached = List.copyOf(files);
        withFiles = !attached.isEmpty();
    }

    /** Its files as far as they are known without asking; null if they are not. */
    List<StoredFileEntity> attached() {
        return attached == null && !withFiles ? List.of() : attached;
    }

    /** An answer a person gave for the contact to read: it ends their waiting (chatwoot-application 5.5). */
    public boolean humanReply() {
        return type == MessageType.OUTGOING
                && !privateNote
                && author().userId() != null
                && !contentAttributes.containsKey("automation_rule_id")
                && !additionalAttributes.containsKey("campaign_id");
    }

    /** Between contact and desk, neither a note nor an activity. */
    public boolean interaction() {
        return type != MessageType.ACTIVITY && !privateNote;
    }
}
