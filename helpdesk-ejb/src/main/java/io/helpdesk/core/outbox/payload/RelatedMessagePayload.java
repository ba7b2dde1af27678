package io.helpdesk.core.outbox.payload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.helpdesk.api.message.Message;

/**
 * A message beside its conversation's newest one. Where it is that one, which is nearly always, only its name is written: a
 * create would write it four times otherwise, and the database would compress it as often.
 *
 * @param message null for the newest one
 */
record RelatedMessagePayload(MessagePayload message) {

    /** As {@link ShortNames} has it; earlier forms wrote it in full. */
    private static final String NEWEST = ShortNames.of("lastMessage");

    private static final String NEWEST_IN_FULL = "lastMessage";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RelatedMessagePayload whole(MessagePayload message) {
        return new RelatedMessagePayload(message);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RelatedMessagePayload named(String name) {
        if (!NEWEST.equals(name) && !NEWEST_IN_FULL.equals(name)) {
            throw new IllegalArgumentException("no message is called " + name);
        }
        return new RelatedMessagePayload(null);
    }

    @JsonValue
    Object written() {
        return message == null ? NEWEST : message;
    }

    static RelatedMessagePayload of(Message message, ConversationParts within) {
        return message == null
                ? null
                : new RelatedMessagePayload(
                        message.equals(within.newest()) ? null : MessagePayload.of(message, within));
    }

    static Message restored(RelatedMessagePayload kept, ConversationParts within) {
        return kept == null ? null : kept.message == null ? within.newest() : kept.message.restored(within);
    }
}
