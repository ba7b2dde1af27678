package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.status.NamedStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Whether a conversation is open, waits with a bot (pending), sleeps until a time or a message (snoozed) or is resolved;
 * closed is resolved for good. An account may have names of its own for the first three: a conversation has such a name until its
 * state is set by anybody, or its contact writes.
 */
@Embeddable
public class ConversationState {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ConversationStatus status;

    private boolean closed;

    @Column(name = "snoozed_until")
    private Instant snoozedUntil;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** Key of the account's own status. */
    @Column(name = "named_status_id")
    private Long named;

    protected ConversationState() {}

    /** Where a new conversation starts: a blocked contact's is resolved, a bot's pending, whatever was asked for (2.4). */
    static ConversationStatus first(ConversationStatus wanted, boolean blocked, boolean botAnswers) {
        if (blocked) {
            return ConversationStatus.RESOLVED;
        }
        if (botAnswers) {
            return ConversationStatus.PENDING;
        }
        return wanted == null ? ConversationStatus.OPEN : wanted;
    }

    static ConversationState begin(ConversationStatus status, Instant until, Instant now) {
        var state = new ConversationState();
        state.set(status, until, now);
        return state;
    }

    /**
     * @param until when a snoozed one wakes by itself, or null; nothing else has it
     * @return whether anything changed
     */
    boolean set(ConversationStatus wanted, Instant until, Instant now) {
        return set(wanted, wanted == ConversationStatus.SNOOZED ? until : null, null, now);
    }

    /**
     * What is snoozed under a name sleeps until somebody writes.
     *
     * @return whether anything changed
     */
    boolean set(NamedStatus wanted, Instant now) {
        return set(wanted.state(), null, wanted.id(), now);
    }

    private boolean set(ConversationStatus wanted, Instant sleepUntil, Long name, Instant now) {
        if (wanted == status && !closed && Objects.equals(sleepUntil, snoozedUntil) && Objects.equals(name, named)) {
            return false;
        }
        status = wanted;
        named = name;
        snoozedUntil = sleepUntil;
        closed = false;
        if (wanted == ConversationStatus.RESOLVED && resolvedAt == null) {
            resolvedAt = now;
        }
        return true;
    }

    /**
     * Resolves it for good; the time of the first closing stays (libredesk 7).
     *
     * @return whether anything changed
     */
    boolean close(Instant now) {
        if (closed) {
            return false;
        }
        set(ConversationStatus.RESOLVED, null, now);
        closed = true;
        if (closedAt == null) {
            closedAt = now;
        }
        return true;
    }

    /**
     * What a message of the contact does: a sleeping conversation wakes, and a resolved one is open again, or pending where a
     * bot answers. What was open under a name is merely open (libredesk 10.1).
     *
     * @return whether anything changed
     */
    boolean wake(boolean botAnswers, Instant now) {
        return switch (status) {
            case SNOOZED -> set(ConversationStatus.OPEN, null, now);
            case RESOLVED -> set(botAnswers ? ConversationStatus.PENDING : ConversationStatus.OPEN, null, now);
            case OPEN -> set(ConversationStatus.OPEN, null, now);
            case PENDING -> false;
        };
    }

    ConversationStatus status() {
        return status;
    }

    boolean closed() {
        return closed;
    }

    Instant snoozedUntil() {
        return snoozedUntil;
    }

    /** Key of the account's own status, or null. */
    Long named() {
        return named;
    }

    /** What integrations are told about when it changes. */
    Map<ConversationField, Object> told() {
        var fields = new LinkedHashMap<ConversationField, Object>();
        fields.put(ConversationField.STATUS, status.name());
        fields.put(ConversationField.CLOSED, closed);
        fields.put(ConversationField.SNOOZED_UNTIL, snoozedUntil);
        fields.put(ConversationField.NAMED_STATUS, named);
        return fields;
    }

    /** @param name of the account's own status, if it has one */
    Conversation.State shown(NamedStatus.Name name) {
        return new Conversation.State(status, closed, snoozedUntil, resolvedAt, closedAt, name);
    }
}
