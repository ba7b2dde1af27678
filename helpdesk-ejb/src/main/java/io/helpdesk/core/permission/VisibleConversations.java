package io.helpdesk.core.permission;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Field;
import java.util.Set;

/**
 * Which conversations of its account a caller may see: one rule, as a condition for lists and as a test for a conversation
 * that is already there, in a look-up or in the live feed.
 */
public final class VisibleConversations {

    /** What the conversation has to have one of {@link #values} in; null for all conversations. */
    private final Field field;

    private final Set<Long> values;

    private VisibleConversations(Field field, Set<Long> values) {
        this.field = field;
        this.values = values;
    }

    /** @throws IllegalStateException for a kind of scope that has no rule */
    public static VisibleConversations of(Caller caller) {
        var scope = caller.scope();
        if (scope instanceof AccessScope.EveryInbox) {
            return new VisibleConversations(null, Set.of());
        }
        if (scope instanceof AccessScope.Inboxes some) {
            return new VisibleConversations(Field.INBOX_ID, some.ids());
        }
        if (scope instanceof AccessScope.OneSession only) {
            return new VisibleConversations(Field.SESSION_ID, Set.of(only.sessionId()));
        }
        if (scope instanceof AccessScope.OneContact own) {
            return new VisibleConversations(Field.CONTACT_ID, Set.of(own.contactId()));
        }
        throw new IllegalStateException("no rule for " + scope);
    }

    public Condition condition() {
        return field == null ? Condition.everything() : new Condition.In(field, values);
    }

    /** Whether a conversation in this inbox, of this session and this contact is within. */
    public boolean contains(long inboxId, long sessionId, long contactId) {
        if (field == null) {
            return true;
        }
        return values.contains(
                switch (field) {
                    case INBOX_ID -> inboxId;
                    case SESSION_ID -> sessionId;
                    case CONTACT_ID -> contactId;
                    default -> throw new IllegalStateException("no rule for " + field);
                });
    }

    /** Whether there may be something within in this inbox. */
    public boolean touchesInbox(long inboxId) {
        return !byInbox() || values.contains(inboxId);
    }

    /** Whether it is made of inboxes: who is told so knows that there are others. */
    public boolean byInbox() {
        return field == Field.INBOX_ID;
    }

    /** The inboxes it is made of, if {@link #byInbox}. */
    public Set<Long> inboxes() {
        if (!byInbox()) {
            throw new IllegalStateException("not made of inboxes");
        }
        return values;
    }
}
