package io.helpdesk.api.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A condition on conversations, to be combined freely. Values have the type of their field: Long for keys and numbers,
 * {@link Instant} for times, the enum for status, priority and channel, String for texts, Boolean for flags.
 */
public sealed interface Condition {

    /** What a conversation can be asked about. */
    enum Field {
        ID,
        NUMBER,
        STATUS,
        CLOSED,
        /** How far it is, a Long: open and pending 1, snoozed 2, resolved 3, closed 4. To order by, not to filter. */
        STAGE,
        PRIORITY,
        ASSIGNEE_ID,
        TEAM_ID,
        INBOX_ID,
        BOT_ID,
        CONTACT_ID,
        CONTACT_UUID,
        SESSION_ID,
        SOURCE_ID,
        /** Kind of the inbox, a {@link io.helpdesk.api.inbox.ChannelKind}. */
        CHANNEL,
        INBOX_PHONE_NUMBER,
        CONTACT_NAME,
        CONTACT_EMAIL,
        CONTACT_PHONE_NUMBER,
        CONTACT_IDENTIFIER,
        CREATED_AT,
        UPDATED_AT,
        LAST_ACTIVITY_AT,
        LAST_INTERACTION_AT,
        /** Whether the newest interaction came from the contact. */
        LAST_INTERACTION_INCOMING,
        LAST_INCOMING_AT,
        WAITING_SINCE,
        FIRST_REPLY_AT,
        SNOOZED_UNTIL
    }

    /** How a value compares. */
    enum Comparison {
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST
    }

    /** All of these; none given is true. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** Any of these; none given is false. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Not this, counting unknown as not. */
    record Not(Condition condition) implements Condition {}

    /** Has a value, one of these. */
    record In(Field field, Set<?> values) implements Condition {
        public In {
            values = Set.copyOf(values);
        }
    }

    /** Has a value that compares so. */
    record Compare(Field field, Comparison how, Object value) implements Condition {}

    /** Has a value. */
    record Present(Field field) implements Condition {}

    /** A text field contains this, any case. */
    record Contains(Field field, String text) implements Condition {}

    /** Carries one of these labels. */
    record Labelled(Set<String> anyOf) implements Condition {
        public Labelled {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /** Carries the label with one of these keys. */
    record LabelledById(Set<Long> anyOf) implements Condition {
        public LabelledById {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /** Carries any label at all. */
    record AnyLabel() implements Condition {}

    /**
     * An incoming or outgoing message contains this, any case. Of a text that is in more than 1,000 messages, at most 1,000
     * conversations are counted.
     */
    record MessageContains(String text) implements Condition {}

    /** Has incoming messages since agents looked last. */
    record Unread() implements Condition {}

    static Condition everything() {
        return new All(List.of());
    }

    static Condition is(Field field, Object value) {
        return new In(field, Set.of(value));
    }

    static Condition absent(Field field) {
        return new Not(new Present(field));
    }

    static Condition all(Condition... of) {
        return new All(List.of(of));
    }

    static Condition any(Condition... of) {
        return new Any(List.of(of));
    }

    static Condition after(Field field, Instant time) {
        return new Compare(field, Comparison.GREATER, time);
    }

    static Condition before(Field field, Instant time) {
        return new Compare(field, Comparison.LESS, time);
    }
}
