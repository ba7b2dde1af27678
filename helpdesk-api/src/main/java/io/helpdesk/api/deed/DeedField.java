package io.helpdesk.api.deed;

import io.helpdesk.api.conversation.Condition;
import java.time.Instant;

/** What a deed has, as conditions ask for it. */
public enum DeedField implements Condition.Operand {
    ID(Long.class),
    KIND(Deed.Kind.class),
    ACTOR_ID(Long.class),
    ADDRESS(String.class),
    /** What was made, changed or removed; nothing of other kinds. */
    THING(Deed.Thing.class),
    CREATED_AT(Instant.class);

    private final Class<?> type;

    DeedField(Class<?> type) {
        this.type = type;
    }

    @Override
    public Class<?> type() {
        return type;
    }
}
