package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.contact.Sessions;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.outbox.Tracked;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * One matter between a contact and the desk, and the rules about it.
 *
 * <p>What states there are is said in {@link ConversationState}. A message of the contact wakes or reopens it. A person's public answer ends the contact's waiting.
 * Rules are those of chatwoot-application 5.4 and 5.5 unless a method says otherwise.
 */
@Entity
@Table(name = "conversation")
@DynamicUpdate
public class ConversationEntity {

    /** Given by {@link io.helpdesk.core.persistence.Keys} before the row is inserted. */
    @Id
    private Long id;

    private UUID uuid;

    @Column(name = "account_id")
    private long accountId;

    @Version
    private long revision;

    @Column(name = "conversation_number")
    private long number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "inbox_id")
    private InboxEntity inbox;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contact_id")
    private ContactEntity contact;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id")
    private ContactSessionEntity session;

    @Embedded
    private ConversationState state;

    @Enumerated(EnumType.ORDINAL)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    private Priority priority;

    private String subject;

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "bot_id")
    private Long botId;

    @ElementCollection
    @CollectionTable(name = "conversation_label", joinColumns = @JoinColumn(name = "conversation_id"))
    @Column(name = "title")
    @BatchSize(size = 500)
    private Set<String> labels;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "additional_attributes")
    private Map<String, Object> additionalAttributes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "custom_attributes")
    private Map<String, Object> customAttributes;

    @Embedded
    private ConversationActivity activity;

    @Column(name = "human_until")
    private Instant humanUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Messages of a conversation that is not stored yet. */
    @Transient
    private final List<MessageEntity> heldMessages = new ArrayList<>();

    @Transient
    private final Tracked<ConversationField> tracked = new Tracked<>(ConversationField.UPDATED_AT, this::told);

    @Transient
    private Set<String> labelsBefore;

    protected ConversationEntity() {}

    @PostLoad
    void loaded() {
        tracked.remember();
        labelsBefore = null;
    }

    /** What integrations are told about when it changes (chatwoot-events 1.1). */
    private Map<ConversationField, Object> told() {
        var fields = new LinkedHashMap<ConversationField, Object>();
        fields.put(ConversationField.STATUS, state.status().name());
        fields.put(ConversationField.CLOSED, state.closed());
        fields.put(ConversationField.ASSIGNEE, assigneeId);
        fields.put(ConversationField.TEAM, teamId);
        fields.put(ConversationField.PRIORITY, priority == null ? null : priority.name());
        fields.put(ConversationField.SNOOZED_UNTIL, state.snoozedUntil());
        fields.put(ConversationField.CUSTOM_ATTRIBUTES, customAttributes);
        fields.put(ConversationField.ADDITIONAL_ATTRIBUTES, additionalAttributes);
        fields.putAll(activity.told());
        fields.put(ConversationField.UPDATED_AT, updatedAt);
        return fields;
    }

    /** What changed since it was loaded or this was last asked; empty for a new one. */
    List<FieldChange<ConversationField>> takeChanges() {
        var changes = new ArrayList<>(tracked.take());
        if (labelsBefore != null && !labelsBefore.equals(labels())) {
            changes.add(
                    0, new FieldChange<>(ConversationField.LABELS, List.copyOf(labelsBefore), List.copyOf(labels())));
        }
        labelsBefore = null;
        return changes;
    }

    static ConversationEntity open(long id, Sessions.Found found, long number, OpenConversation command, Instant now) {
        var conversation = new ConversationEntity();
        conversation.id = id;
        conversation.uuid = UUID.randomUUID();
        conversation.accountId = found.inbox().accountId();
        conversation.number = number;
        conversation.inbox = found.inbox();
        conversation.contact = found.contact();
        conversation.session = found.session();
        conversation.labels = new HashSet<>();
        conversation.additionalAttributes = orEmpty(command.additionalAttributes());
        conversation.customAttributes = orEmpty(command.customAttributes());
        conversation.priority = command.priority();
        var bot = command.assignment().botId();
        conversation.botId = bot != null ? bot : found.inbox().botId();
        conversation.subject =
                command.subject() == null ? null : command.subject().replace("{number}", String.valueOf(number));
        conversation.createdAt = now;
        conversation.updatedAt = now;
        conversation.activity = ConversationActivity.begin(now);
        conversation.state = ConversationState.begin(
                ConversationState.first(
                        command.state().status(),
                        found.contact().blocked(),
                        found.inbox().botId() != null),
                command.state().snoozedUntil(),
                now);
        return conversation;
    }

    /** @return whether anything changed */
    boolean setStatus(ConversationStatus wanted, Instant until, Instant now) {
        return changed(state.set(wanted, until, now), now);
    }

    /**
     * Resolves it for good.
     *
     * @return whether anything changed
     */
    boolean close(Instant now) {
        return changed(state.close(now), now);
    }

    private boolean changed(boolean really, Instant now) {
        updatedAt = really ? now : updatedAt;
        return really;
    }

    /** Takes a message in: times, counters and the newest messages move. */
    public void take(MessageEntity message) {
        activity.take(message);
        updatedAt = message.createdAt();
    }

    /** Keeps a message until the conversation itself is stored. */
    public void hold(MessageEntity message) {
        heldMessages.add(message);
    }

    public List<MessageEntity> heldMessages() {
        return List.copyOf(heldMessages);
    }

    /**
     * What a message of the contact does to the status: it wakes a sleeping conversation and reopens a resolved one, for
     * the bot if the inbox has one; a blocked contact changes nothing.
     *
     * @return whether the status changed
     */
    public boolean contactWrote(Instant now) {
        if (contact.blocked()) {
            return false;
        }
        return switch (state.status()) {
            case SNOOZED -> setStatus(ConversationStatus.OPEN, null, now);
            case RESOLVED ->
                setStatus(inbox.botId() != null ? ConversationStatus.PENDING : ConversationStatus.OPEN, null, now);
            case OPEN, PENDING -> false;
        };
    }

    /**
     * Sets a field that callers {@link ConversationField#settable set as it is}.
     *
     * @return whether there was another value; attributes are taken for others unseen
     */
    boolean set(ConversationField field, Object value, Instant now) {
        Object before = null;
        switch (field) {
            case ADDITIONAL_ATTRIBUTES -> additionalAttributes = attributes(value);
            case BOT -> {
                before = botId;
                botId = (Long) value;
            }
            case CUSTOM_ATTRIBUTES -> customAttributes = attributes(value);
            case PRIORITY -> {
                before = priority;
                priority = (Priority) value;
            }
            default -> throw new IllegalArgumentException(field + " is not set as it is");
        }
        return changed(field.type() == Map.class || !Objects.equals(before, value), now);
    }

    void assign(Long userId, Instant now) {
        assigneeId = userId;
        updatedAt = now;
    }

    void handTo(Long newTeamId, Instant now) {
        teamId = newTeamId;
        updatedAt = now;
    }

    void label(Set<String> wanted, Instant now) {
        labelsBefore = labelsBefore == null ? labels() : labelsBefore;
        labels.retainAll(wanted);
        labels.addAll(wanted);
        updatedAt = now;
    }

    /** Of a field of that type. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> attributes(Object value) {
        return orEmpty((Map<String, Object>) value);
    }

    private static Map<String, Object> orEmpty(Map<String, Object> attributes) {
        return attributes == null ? Map.of() : attributes;
    }

    public Long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    public long accountId() {
        return accountId;
    }

    /** Something of it changed that is not kept in its own row. */
    public void touched(Instant now) {
        updatedAt = now;
    }

    public long revision() {
        return revision;
    }

    public long number() {
        return number;
    }

    public InboxEntity inbox() {
        return inbox;
    }

    public ContactEntity contact() {
        return contact;
    }

    public ContactSessionEntity session() {
        return session;
    }

    public ConversationStatus status() {
        return state.status();
    }

    Conversation.State state() {
        return state.shown();
    }

    Priority priority() {
        return priority;
    }

    String subject() {
        return subject;
    }

    public Long assigneeId() {
        return assigneeId;
    }

    public Long teamId() {
        return teamId;
    }

    Long botId() {
        return botId;
    }

    /** In alphabetical order. */
    Set<String> labels() {
        return new TreeSet<>(labels);
    }

    Map<String, Object> additionalAttributes() {
        return additionalAttributes;
    }

    public Map<String, Object> customAttributes() {
        return customAttributes;
    }

    /** What was written and read in it. */
    public ConversationActivity activity() {
        return activity;
    }

    Instant humanUntil() {
        return humanUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
