package io.helpdesk.api.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** One thing a caller may change about a conversation. */
public sealed interface ConversationChange {

    /** Asks the case for this change, and answers what it answers. */
    <R> R match(Cases<R> cases);

    /** @param snoozedUntil kept only with {@code SNOOZED}; null to sleep until somebody writes */
    record SetStatus(ConversationStatus status, Instant snoozedUntil) implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setStatus(this);
        }
    }

    /**
     * Gives it a status of the account's own, and the state that this is a name of. Whoever sets a state takes such a name away, and
     * so does a message of the contact.
     *
     * @param statusId must be one of the account's
     */
    record SetNamedStatus(long statusId) implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setNamedStatus(this);
        }
    }

    /** Open becomes resolved, everything else open. */
    record ToggleStatus() implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.toggleStatus();
        }
    }

    /** Resolved, and closed for good. */
    record Close() implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.close();
        }
    }

    /** Assigns it to the calling user if it is open after the changes before this one. */
    record ClaimIfOpen() implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.claimIfOpen();
        }
    }

    /**
     * Sets one of the fields that callers {@link ConversationField#settable set as they are}.
     *
     * @param value of the field's type; null to clear
     */
    record SetField(ConversationField field, Object value) implements ConversationChange {

        /** @throws IllegalArgumentException if this is no such field, or its values are of another type */
        public SetField {
            if (!field.settable() || value != null && !field.type().isInstance(value)) {
                throw new IllegalArgumentException(field + " is not set to " + value);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setField(this);
        }
    }

    /** @param agentId null to unassign; must be a member of the account */
    record AssignAgent(Long agentId) implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assignAgent(this);
        }
    }

    /**
     * @param teamId null to take it from its team
     * @param clearsAssignee whether a new team always starts without an assignee; else one who is in the team stays, and
     *     if none stays, a team with auto-assignment picks one
     */
    record AssignTeam(Long teamId, boolean clearsAssignee) implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assignTeam(this);
        }
    }

    record ReplaceLabels(Set<String> labels) implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.replaceLabels(this);
        }
    }

    record AddLabels(Set<String> labels) implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addLabels(this);
        }
    }

    record RemoveLabels(Set<String> labels) implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.removeLabels(this);
        }
    }

    /** Merges these, one level deep, into the custom attributes of its contact. */
    record MergeContactAttributes(Map<String, Object> attributes) implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mergeContactAttributes(this);
        }
    }

    /** The contact read it: outgoing messages up to now count as read. */
    record SeenByContact() implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.seenByContact();
        }
    }

    /** Agents looked at it; the calling user's own mark moves too. */
    record SeenByAgents() implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.seenByAgents();
        }
    }

    /**
     * As if no agent had looked since the contact's newest message came, or ever, if there is none; the calling user's own
     * mark moves before the newest message, whoever wrote it.
     */
    record MarkUnread() implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.markUnread();
        }
    }

    /** Resolved, and its contact blocked: what they write opens nothing again. */
    record Mute() implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mute();
        }
    }

    /** Its contact is not blocked any more; the status stays. */
    record Unmute() implements ConversationChange {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unmute();
        }
    }

    /**
     * An answer for each change there is: one that is added has no place to be forgotten in.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        R setStatus(SetStatus to);

        R setNamedStatus(SetNamedStatus to);

        R toggleStatus();

        R close();

        R claimIfOpen();

        R setField(SetField to);

        R assignAgent(AssignAgent to);

        R assignTeam(AssignTeam to);

        R replaceLabels(ReplaceLabels to);

        R addLabels(AddLabels to);

        R removeLabels(RemoveLabels to);

        R mergeContactAttributes(MergeContactAttributes to);

        R seenByContact();

        R seenByAgents();

        R markUnread();

        R mute();

        R unmute();
    }
}
