package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.status.NamedStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A status of this wire (libredesk 10.1): one of the four that every account has, or one of the account's own. What a bot still
 * handles is open here; closed is resolved for good.
 *
 * @param category which of the states it is a name of
 */
public record Status(long id, String label, Category category) {

    public static final Status OPEN = new Status(1, "Open", Category.OPEN);
    public static final Status SNOOZED = new Status(2, "Snoozed", Category.WAITING);
    public static final Status RESOLVED = new Status(3, "Resolved", Category.RESOLVED);
    public static final Status CLOSED = new Status(4, "Closed", Category.RESOLVED);

    /** By id. */
    public static final List<Status> SEEDED = List.of(OPEN, SNOOZED, RESOLVED, CLOSED);

    public static Status of(Conversation conversation) {
        var state = conversation.state();
        if (state.named() != null) {
            return new Status(
                    state.named().id(), state.named().name(), of(state.status()).category());
        }
        return state.closed() ? CLOSED : of(state.status());
    }

    public static Status of(ConversationStatus status) {
        return switch (status) {
            case OPEN, PENDING -> OPEN;
            case SNOOZED -> SNOOZED;
            case RESOLVED -> RESOLVED;
        };
    }

    static Status of(NamedStatus own) {
        return new Status(own.id(), own.name(), of(own.state()).category());
    }

    /** One of the four. */
    public static Optional<Status> seeded(String id) {
        return SEEDED.stream()
                .filter(status -> String.valueOf(status.id()).equals(id))
                .findFirst();
    }

    public boolean isSeeded() {
        return SEEDED.contains(this);
    }

    /**
     * Holds for the conversations that have this status.
     *
     * @param own whether the account has statuses of its own: where it has none, no conversation has to be asked for one
     */
    public Condition condition(boolean own) {
        if (!isSeeded()) {
            return Condition.is(ConversationField.NAMED_STATUS, id);
        }
        if (equals(CLOSED)) {
            return Condition.is(ConversationField.CLOSED, true);
        }
        var all = new ArrayList<Condition>();
        all.add(
                equals(OPEN)
                        ? new Condition.In(
                                ConversationField.STATUS, Set.of(ConversationStatus.OPEN, ConversationStatus.PENDING))
                        : Condition.is(ConversationField.STATUS, category.state));
        if (equals(RESOLVED)) {
            all.add(Condition.is(ConversationField.CLOSED, false));
        }
        if (own) {
            all.add(Condition.absent(ConversationField.NAMED_STATUS));
        }
        return new Condition.All(all);
    }

    /** @param wakeAt when it ends being snoozed; without effect on others */
    ConversationChange change(Instant wakeAt) {
        if (!isSeeded()) {
            return new ConversationChange.SetNamedStatus(id);
        }
        return equals(CLOSED)
                ? new ConversationChange.Close()
                : new ConversationChange.SetStatus(category.state, equals(SNOOZED) ? wakeAt : null);
    }

    /** The states that statuses are names of. */
    public enum Category {
        OPEN("open", ConversationStatus.OPEN),
        WAITING("waiting", ConversationStatus.SNOOZED),
        RESOLVED("resolved", ConversationStatus.RESOLVED);

        private final String word;
        private final ConversationStatus state;

        Category(String word, ConversationStatus state) {
            this.word = word;
            this.state = state;
        }

        public String word() {
            return word;
        }

        public ConversationStatus state() {
            return state;
        }
    }
}
