package io.helpdesk.api.status;

import io.helpdesk.api.conversation.ConversationStatus;
import java.time.Instant;

/**
 * What an account calls a state of its conversations in its own words: "waiting for parts" is snoozed there. A conversation that
 * is given it is in that state, for everybody who knows no such names.
 *
 * @param id greater than 4, see {@link io.helpdesk.api.conversation.ConversationField#STAGE}
 * @param state open, snoozed or resolved
 */
public record NamedStatus(long id, long accountId, String name, ConversationStatus state, Instant createdAt) {

    /** As a conversation has it. */
    public record Name(long id, String name) {}

    public Name asName() {
        return new Name(id, name);
    }
}
