package io.helpdesk.api.conversation;

import java.util.UUID;

/** How a caller names a conversation of its account. */
public sealed interface ConversationRef {

    /** By its number in the account. */
    record Number(long number) implements ConversationRef {}

    record Uuid(UUID uuid) implements ConversationRef {}

    /** By its global key. */
    record Id(long id) implements ConversationRef {}
}
