package io.helpdesk.api.conversation;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a conversation has, by one name for all that is said about it: events name what changed, conditions and orders
 * what they ask for. In the order of the words. Stored with events: constants are never renamed and never taken away.
 */
public enum ConversationField implements Condition.Operand {
    ADDITIONAL_ATTRIBUTES(Map.class, Conversation::additionalAttributes),
    AGENT_LAST_SEEN_AT(Instant.class, it -> it.seen().byAgentAt()),
    ASSIGNEE(Long.class, it -> it.assignment().assigneeId()),
    BOT(
            Long.class,
            it -> it.assignment().bot() == null ? null : it.assignment().bot().id()),
    /** Kind of the inbox. */
    CHANNEL(ChannelKind.class, it -> it.inbox().kind()),
    CLOSED(Boolean.class, it -> it.state().closed()),
    CONTACT_ADDITIONAL_ATTRIBUTES(Map.class, it -> it.contact().additionalAttributes()),
    CONTACT_CUSTOM_ATTRIBUTES(Map.class, it -> it.contact().customAttributes()),
    CONTACT_EMAIL(String.class, it -> it.contact().email()),
    CONTACT_ID(Long.class, it -> it.contact().id()),
    CONTACT_IDENTIFIER(String.class, it -> it.contact().identifier()),
    CONTACT_LAST_SEEN_AT(Instant.class, it -> it.seen().byContactAt()),
    CONTACT_NAME(String.class, it -> it.contact().name()),
    CONTACT_PHONE_NUMBER(String.class, it -> it.contact().phoneNumber()),
    CONTACT_UUID(UUID.class, it -> it.contact().uuid()),
    CREATED_AT(Instant.class, Conversation::createdAt),
    CUSTOM_ATTRIBUTES(Map.class, Conversation::customAttributes),
    FIRST_REPLY_AT(Instant.class, it -> it.replies().firstAt()),
    ID(Long.class, Conversation::id),
    INBOX_ID(Long.class, it -> it.inbox().id()),
    INBOX_PHONE_NUMBER(String.class, it -> it.inbox().address().phoneNumber()),
    /** Its labels; conditions ask for them by {@link Condition.Labelled} and its like. */
    LABELS(List.class, Conversation::labels),
    LAST_ACTIVITY_AT(Instant.class, Conversation::lastActivityAt),
    LAST_INCOMING_AT(Instant.class, it -> it.replies().lastIncomingAt()),
    LAST_INTERACTION_AT(Instant.class, it -> ofInteraction(it, Message::createdAt)),
    /** Whether the newest interaction came from the contact. */
    LAST_INTERACTION_INCOMING(
            Boolean.class, it -> ofInteraction(it, message -> message.type() == MessageType.INCOMING)),
    /** A status of the account's own, by its key; events tell of it by its name. */
    NAMED_STATUS(
            Long.class,
            it -> it.state().named() == null ? null : it.state().named().id()),
    NUMBER(Long.class, Conversation::number),
    PRIORITY(Priority.class, Conversation::priority),
    SESSION_ID(Long.class, it -> it.session().id()),
    SNOOZED_UNTIL(Instant.class, it -> it.state().snoozedUntil()),
    SOURCE_ID(String.class, it -> it.session().sourceId()),
    /** How far it is: open and pending 1, snoozed 2, resolved 3, closed 4, and a status of the account's own its key. To order by. */
    STAGE(Long.class, ConversationField::stage),
    STATUS(ConversationStatus.class, it -> it.state().status()),
    TEAM(
            Long.class,
            it -> it.assignment().team() == null ? null : it.assignment().team().id()),
    UPDATED_AT(Instant.class, Conversation::updatedAt),
    WAITING_SINCE(Instant.class, it -> it.replies().waitingSince());

    private final Class<?> type;
    private final Function<Conversation, Object> value;

    ConversationField(Class<?> type, Function<Conversation, Object> value) {
        this.type = type;
        this.value = value;
    }

    /** The field in the core's words: {@code status}, {@code custom_attributes}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Class<?> type() {
        return type;
    }

    /** Whether callers set it as it is, by {@link ConversationChange.SetField}; what else they change has a change of its own. */
    public boolean settable() {
        return switch (this) {
            case ADDITIONAL_ATTRIBUTES, BOT, CUSTOM_ATTRIBUTES, PRIORITY -> true;
            default -> false;
        };
    }

    /** What this conversation has there, of {@link #type}; null for nothing. */
    public Object of(Conversation conversation) {
        return value.apply(conversation);
    }

    private static <T> T ofInteraction(Conversation conversation, Function<Message, T> part) {
        var interaction = conversation.newest().interaction();
        return interaction == null ? null : part.apply(interaction);
    }

    private static Long stage(Conversation conversation) {
        var state = conversation.state();
        if (state.named() != null) {
            return state.named().id();
        }
        if (state.closed()) {
            return 4L;
        }
        return switch (state.status()) {
            case OPEN, PENDING -> 1L;
            case SNOOZED -> 2L;
            case RESOLVED -> 3L;
        };
    }
}
