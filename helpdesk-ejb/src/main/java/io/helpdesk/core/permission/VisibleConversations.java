package io.helpdesk.core.permission;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import java.util.ArrayList;
import java.util.Set;

/**
 * Which conversations of its account a caller may see. It is one condition: lists and searches ask the database for it, and
 * look-ups and the live feed hold it against the conversation that they have.
 */
public final class VisibleConversations {

    private final Condition condition;

    /** Null if it is not made of inboxes. */
    private final Set<Long> inboxes;

    private final boolean ofDesk;
    private final boolean byAssignment;

    private VisibleConversations(Condition condition, Set<Long> inboxes, boolean ofDesk, boolean byAssignment) {
        this.condition = condition;
        this.inboxes = inboxes;
        this.ofDesk = ofDesk;
        this.byAssignment = byAssignment;
    }

    /** @throws IllegalStateException for a kind of scope that has no rule */
    public static VisibleConversations of(Caller caller) {
        var scope = caller.scope();
        if (scope instanceof AccessScope.EveryInbox) {
            return ofDesk(caller, Condition.everything(), null);
        }
        if (scope instanceof AccessScope.Inboxes some) {
            return ofDesk(caller, new Condition.In(ConversationField.INBOX_ID, some.ids()), some.ids());
        }
        if (scope instanceof AccessScope.OneSession only) {
            return new VisibleConversations(
                    Condition.is(ConversationField.SESSION_ID, only.sessionId()), null, false, false);
        }
        if (scope instanceof AccessScope.OneContact own) {
            return new VisibleConversations(
                    Condition.is(ConversationField.CONTACT_ID, own.contactId()), null, false, false);
        }
        throw new IllegalStateException("no rule for " + scope);
    }

    /** A user's roles may leave out what others have. */
    private static VisibleConversations ofDesk(Caller caller, Condition condition, Set<Long> inboxes) {
        boolean byAssignment = caller.is(Caller.Kind.USER) && !caller.may(Permission.EVERY_ASSIGNMENT);
        return byAssignment
                ? new VisibleConversations(Condition.all(condition, assigned(caller)), inboxes, true, true)
                : new VisibleConversations(condition, inboxes, true, false);
    }

    /** Libredesk 5: any of these; nothing for who may not read conversations. */
    private static Condition assigned(Caller caller) {
        var any = new ArrayList<Condition>();
        if (caller.may(Permission.CONVERSATION_READ)) {
            var nobody = Condition.absent(ConversationField.ASSIGNEE);
            var ofTeams = new Condition.In(ConversationField.TEAM, caller.teams());
            if (caller.may(Permission.OWN_ASSIGNMENTS)) {
                any.add(Condition.is(ConversationField.ASSIGNEE, caller.id()));
            }
            if (caller.may(Permission.TEAM_ASSIGNMENTS)) {
                any.add(ofTeams);
            }
            if (caller.may(Permission.TEAM_QUEUES)) {
                any.add(Condition.all(ofTeams, nobody));
            }
            if (caller.may(Permission.UNASSIGNED)) {
                any.add(Condition.all(nobody, Condition.absent(ConversationField.TEAM)));
            }
        }
        return new Condition.Any(any);
    }

    public Condition condition() {
        return condition;
    }

    /** Whether there may be something within in this inbox. */
    public boolean touchesInbox(long inboxId) {
        return !byInbox() || inboxes.contains(inboxId);
    }

    /** Whether it is somebody's of the desk, who knows that there are others. */
    public boolean ofDesk() {
        return ofDesk;
    }

    /** Whether it depends on who has a conversation. */
    public boolean byAssignment() {
        return byAssignment;
    }

    /** Whether it is made of inboxes. */
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
