package io.helpdesk.core.permission;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import java.util.Set;

/**
 * Which conversations of its account a caller may see. It is one condition: lists and searches ask the database for it, and
 * look-ups and the live feed hold it against the conversation that they have.
 */
public final class VisibleConversations {

    private final Condition condition;

    /** Null if it is not made of inboxes. */
    private final Set<Long> inboxes;

    private VisibleConversations(Condition condition, Set<Long> inboxes) {
        this.condition = condition;
        this.inboxes = inboxes;
    }

    /** @throws IllegalStateException for a kind of scope that has no rule */
    public static VisibleConversations of(Caller caller) {
        var scope = caller.scope();
        if (scope instanceof AccessScope.EveryInbox) {
            return new VisibleConversations(Condition.everything(), null);
        }
        if (scope instanceof AccessScope.Inboxes some) {
            return new VisibleConversations(new Condition.In(ConversationField.INBOX_ID, some.ids()), some.ids());
        }
        if (scope instanceof AccessScope.OneSession only) {
            return new VisibleConversations(Condition.is(ConversationField.SESSION_ID, only.sessionId()), null);
        }
        if (scope instanceof AccessScope.OneContact own) {
            return new VisibleConversations(Condition.is(ConversationField.CONTACT_ID, own.contactId()), null);
        }
        throw new IllegalStateException("no rule for " + scope);
    }

    public Condition condition() {
        return condition;
    }

    /** Whether there may be something within in this inbox. */
    public boolean touchesInbox(long inboxId) {
        return !byInbox() || inboxes.contains(inboxId);
    }

    /** Whether it is made of inboxes: who is told so knows that there are others. */
    public boolean byInbox() {
        return inboxes != null;
    }

    /** The inboxes it is made of, if {@link #byInbox}. */
    public Set<Long> inboxes() {
        if (!byInbox()) {
            throw new IllegalStateException("not made of inboxes");
        }
        return inboxes;
    }
}
