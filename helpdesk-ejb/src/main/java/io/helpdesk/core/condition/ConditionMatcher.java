package io.helpdesk.core.condition;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Holds conditions against a conversation that is at hand, and says of it what {@link ConditionWriter}'s query would. Texts
 * that are compared by their order are the exception: here it is that of their characters.
 */
public final class ConditionMatcher implements Condition.Cases<Boolean> {

    private final Subject subject;

    private ConditionMatcher(Subject subject) {
        this.subject = subject;
    }

    /** What a condition is held against. What it does not know it need not say, as long as nobody asks for it. */
    @FunctionalInterface
    public interface Subject {

        /** Of the field's type; null for none. */
        Object value(ConversationField field);

        /** Whether there are incoming messages since agents looked last. */
        default boolean unread() {
            throw unknown("unread messages");
        }

        /** Whether a message says this, as the condition has it. */
        default boolean says(Condition.MessageContains text) {
            throw unknown("messages");
        }

        /** The titles of the labels with these keys; nobody's key has none. */
        default Set<String> titles(Set<Long> labelKeys) {
            throw unknown("keys of labels");
        }

        /** Whether this user takes part. */
        default boolean participates(long userId) {
            throw unknown("participants");
        }

        private static IllegalStateException unknown(String what) {
            return new IllegalStateException("a condition asks for " + what + ", which are not at hand");
        }
    }

    /** A conversation as services and events say it; for what is not in it, {@link #matches} needs a subject that has it. */
    public record Snapshot(Conversation conversation) implements Subject {

        @Override
        public Object value(ConversationField field) {
            return field.of(conversation);
        }

        @Override
        public boolean unread() {
            return conversation.seen().unreadCount() > 0;
        }
    }

    /** Of a conversation, stored or yet to be, no more than where it is and whose; null for nobody, or no team. */
    public record Whereabouts(long inboxId, long sessionId, long contactId, Long assigneeId, Long teamId)
            implements Subject {

        @Override
        public Object value(ConversationField field) {
            return switch (field) {
                case INBOX_ID -> inboxId;
                case SESSION_ID -> sessionId;
                case CONTACT_ID -> contactId;
                case ASSIGNEE -> assigneeId;
                case TEAM -> teamId;
                default -> throw Subject.unknown(field.word());
            };
        }
    }

    /** @throws IllegalStateException if the condition asks for what the subject does not know */
    public static boolean matches(Condition condition, Subject subject) {
        return condition.match(new ConditionMatcher(subject));
    }

    @Override
    public Boolean all(Condition.All conditions) {
        return conditions.of().stream().allMatch(each -> each.match(this));
    }

    @Override
    public Boolean any(Condition.Any conditions) {
        return conditions.of().stream().anyMatch(each -> each.match(this));
    }

    @Override
    public Boolean not(Condition.Not negated) {
        return !negated.condition().match(this);
    }

    @Override
    public Boolean in(Condition.In values) {
        var value = value(values.operand());
        if (value instanceof BigDecimal) {
            return values.values().stream().anyMatch(each -> compared(value, each) == 0);
        }
        return value != null
                && values.values().stream()
                        .anyMatch(each -> value.equals(AttributeReader.comparable(values.operand(), each)));
    }

    @Override
    public Boolean compare(Condition.Compare comparison) {
        var value = value(comparison.operand());
        if (value == null) {
            return false;
        }
        int order = compared(value, AttributeReader.comparable(comparison.operand(), comparison.value()));
        return switch (comparison.how()) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    @Override
    public Boolean present(Condition.Present operand) {
        return value(operand.operand()) != null;
    }

    @Override
    public Boolean contains(Condition.Contains text) {
        return value(text.operand()) instanceof String value && small(value).contains(small(text.text()));
    }

    @Override
    public Boolean labelled(Condition.Labelled titles) {
        return labels().stream().anyMatch(titles.anyOf()::contains);
    }

    @Override
    public Boolean labelledById(Condition.LabelledById keys) {
        return labels().stream().anyMatch(subject.titles(keys.anyOf())::contains);
    }

    @Override
    public Boolean anyLabel() {
        return !labels().isEmpty();
    }

    @Override
    public Boolean messageContains(Condition.MessageContains text) {
        return subject.says(text);
    }

    @Override
    public Boolean unread() {
        return subject.unread();
    }

    @Override
    public Boolean participates(Condition.Participates user) {
        return subject.participates(user.userId());
    }

    private List<?> labels() {
        return (List<?>) subject.value(ConversationField.LABELS);
    }

    private Object value(Condition.Operand operand) {
        if (operand instanceof Condition.Attribute attribute) {
            return AttributeReader.read((Map<?, ?>) value(attribute.in()), attribute.key(), attribute.as());
        }
        if (operand instanceof Condition.SmallLetters small) {
            return value(small.of()) instanceof String text ? small(text) : null;
        }
        if (operand instanceof ConversationField field) {
            return subject.value(field);
        }
        throw Subject.unknown(operand.toString());
    }

    @SuppressWarnings("unchecked")
    private static int compared(Object value, Object other) {
        return ((Comparable<Object>) value).compareTo(other);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
