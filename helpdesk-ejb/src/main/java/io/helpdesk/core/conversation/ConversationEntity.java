package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.conversation.Routing;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.status.NamedStatus;
import io.helpdesk.core.contact.Sessions;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.outbox.Tracked;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
public class ConversationEntity extends ConversationIdentity {

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
    @CollectionTable(
            name = "conversation_label",
            joinColumns = {
                @JoinColumn(name = "account_id", referencedColumnName = "account_id"),
                @JoinColumn(name = "conversation_id", referencedColumnName = "id")
            })
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

    /** Null of a conversation of which nothing of it was ever said. */
    @Embedded
    private ConversationRouting routing;

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
    private final TrackedLabels trackedLabels = new TrackedLabels();

    protected ConversationEntity() {}

    private ConversationEntity(long id, long number, Sessions.Found found) {
        super(id, number, found);
    }

    @PostLoad
    void loaded() {
        tracked.remember();
        trackedLabels.forget();
    }

    /** What integrations are told about when it changes (chatwoot-events 1.1). */
    private Map<ConversationField, Object> told() {
        var fields = new LinkedHashMap<>(state.told());
        fields.put(ConversationField.ASSIGNEE, assigneeId);
        fields.put(ConversationField.TEAM, teamId);
        fields.put(ConversationField.PRIORITY, priority == null ? null : priority.name());
        fields.put(ConversationField.CUSTOM_ATTRIBUTES, customAttributes);
        fields.put(ConversationField.ADDITIONAL_ATTRIBUTES, additionalAttributes);
        fields.putAll(activity.told());
        fields.put(ConversationField.UPDATED_AT, updatedAt);
        return fields;
    }

    /**
     * As it is now.
     *
     * @param named the name of its status, if it has one of the account's own
     * @param canReply whether the channel still takes an answer
     */
    Conversation snapshot(
            NamedStatus.Name named,
            Conversation.Assignment assignment,
            Routing answers,
            Conversation.Newest newest,
            boolean canReply) {
        var inbox = inbox().snapshot();
        return new Conversation(
                id(),
                uuid(),
                number(),
                accountId(),
                inbox,
                contact().snapshot(),
                session().snapshot(inbox),
                state.shown(named),
                assignment,
                answers,
                priority,
                subject,
                List.copyOf(labels()),
                additionalAttributes,
                customAttributes,
                newest,
                activity.seen(),
                activity.replies(canReply),
                activity.lastActivityAt(),
                createdAt,
                updatedAt);
    }

    /** What changed since it was loaded or this was last asked; empty for a new one. */
    List<FieldChange<ConversationField>> takeChanges() {
        return Stream.concat(trackedLabels.take(this::labels).stream(), tracked.take().stream())
                .toList();
    }

    static ConversationEntity open(long id, Sessions.Found found, long number, OpenConversation command, Instant now) {
        var conversation = new ConversationEntity(id, number, found);
        conversation.labels = new HashSet<>();
        conversation.additionalAttributes = orEmpty(command.additionalAttributes());
        conversation.customAttributes = orEmpty(command.customAttributes());
        conversation.priority = command.priority();
        var bot = command.assignment().botId();
        if (bot == null) {
            conversation.botId = found.inbox().botId();
        } else {
            conversation.answerBy(bot);
        }
        conversation.subject =
                command.subject() == null ? null : command.subject().replace("{number}", String.valueOf(number));
        conversation.createdAt = now;
        conversation.updatedAt = now;
        conversation.activity = ConversationActivity.begin(now);
        conversation.state = ConversationState.begin(
                ConversationState.first(
                        command.state().status(),
                        found.contact().blocked(),
                        conversation.answers().agentId() != null),
                command.state().snoozedUntil(),
                now);
        return conversation;
    }

    /** @return whether anything changed */
    boolean setStatus(ConversationStatus wanted, Instant until, Instant now) {
        return moved(state.set(wanted, until, now), now);
    }

    /** @return whether anything changed */
    boolean setStatus(NamedStatus wanted, Instant now) {
        return moved(state.set(wanted, now), now);
    }

    /**
     * Resolves it for good.
     *
     * @return whether anything changed
     */
    boolean close(Instant now) {
        return moved(state.close(now), now);
    }

    /** What is resolved, by whatever name, is not handed to people any more. */
    private boolean moved(boolean really, Instant now) {
        if (state.status() == ConversationStatus.RESOLVED) {
            routing().endHandoff();
        }
        return changed(really, now);
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
     * A message of the contact wakes it, unless the contact is blocked.
     *
     * @return whether the status changed
     */
    public boolean contactWrote(Instant now) {
        return !contact().blocked() && changed(state.wake(answers().agentId() != null, now), now);
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
                before = answers().agentId();
                answerBy((Long) value);
                value = answers().agentId();
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

    /** Who answers besides people, the one place where that is resolved (wassist 6.3). */
    ConversationRouting.Resolved answers() {
        return routing().resolved(inbox(), botId);
    }

    /** This bot answers; whatever was chosen for the inbox, if that is not just this bot. Null for as the inbox has it. */
    private void answerBy(Long bot) {
        botId = bot;
        routing().inherit();
        if (bot != null && !bot.equals(answers().agentId())) {
            routing().toAgent();
        }
    }

    /** @param bot who answers; null for the one that does now, or would as the inbox has it (wassist 6.3) */
    void routeToAgent(Long bot, Instant now) {
        var answering = answers().agentId();
        botId = bot != null ? bot : answering != null ? answering : inbox().botId();
        routing().toAgent();
        updatedAt = now;
    }

    void routeToWebhook(long webhookId, Instant now) {
        routing().toWebhook(webhookId);
        updatedAt = now;
    }

    /** As its inbox again. */
    void routeAsInbox(Instant now) {
        botId = inbox().botId();
        routing().inherit();
        updatedAt = now;
    }

    void takeOver(Instant until, Instant now) {
        routing().takeOver(until);
        updatedAt = now;
    }

    /** @return whether people had it */
    boolean handBack(Instant now) {
        return changed(routing().handBack(), now);
    }

    /** @return whether the agent had handed it to people */
    boolean endHandoff(Instant now) {
        return changed(routing().endHandoff(), now);
    }

    /** Its agent gives it to people. */
    void handOff(String reason, Instant now) {
        routing().handOff(reason, now);
        updatedAt = now;
    }

    private ConversationRouting routing() {
        if (routing == null) {
            routing = new ConversationRouting();
        }
        return routing;
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
        trackedLabels.before(labels());
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

    /** Something of it changed that is not kept in its own row. */
    public void touched(Instant now) {
        updatedAt = now;
    }

    public ConversationStatus status() {
        return state.status();
    }

    ConversationState state() {
        return state;
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

    /** In alphabetical order. */
    public Set<String> labels() {
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
        return routing().humanUntil();
    }

    Routing.Handoff handoff() {
        return routing().handoff();
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
