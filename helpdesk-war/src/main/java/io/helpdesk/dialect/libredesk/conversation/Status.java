package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The statuses of this wire (libredesk 10.1). What a bot still handles is open here; closed is resolved for good. */
public enum Status {
    OPEN("open"),
    SNOOZED("waiting"),
    RESOLVED("resolved"),
    CLOSED("resolved");

    private final String category;

    Status(String category) {
        this.category = category;
    }

    public static Status of(Conversation conversation) {
        return conversation.state().closed()
                ? Status.CLOSED
                : of(conversation.state().status());
    }

    public static Status of(ConversationStatus status) {
        return switch (status) {
            case OPEN, PENDING -> OPEN;
            case SNOOZED -> SNOOZED;
            case RESOLVED -> RESOLVED;
        };
    }

    /** Exact, letter case included. */
    public static Optional<Status> named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.label().equals(name))
                .findFirst();
    }

    public int id() {
        return ordinal() + 1;
    }

    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public String category() {
        return category;
    }

    /** Holds for the conversations that have this status. */
    public Condition condition() {
        return switch (this) {
            case OPEN ->
                new Condition.In(ConversationField.STATUS, Set.of(ConversationStatus.OPEN, ConversationStatus.PENDING));
            case SNOOZED -> Condition.is(ConversationField.STATUS, ConversationStatus.SNOOZED);
            case RESOLVED ->
                Condition.all(
                        Condition.is(ConversationField.STATUS, ConversationStatus.RESOLVED),
                        Condition.is(ConversationField.CLOSED, false));
            case CLOSED -> Condition.is(ConversationField.CLOSED, true);
        };
    }
}
