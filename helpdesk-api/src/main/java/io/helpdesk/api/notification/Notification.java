package io.helpdesk.api.notification;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Message;
import java.time.Instant;

/**
 * Something an agent is told of.
 *
 * @param user whom it is for
 * @param conversationId which it is about
 * @param messageId which it is about; null where it is about the conversation
 * @param actorId the user who did it; null where that was none
 * @param about the same, looked up; null where no list was asked for
 * @param times since when it is what
 */
public record Notification(
        long id,
        long accountId,
        long user,
        Kind kind,
        long conversationId,
        Long messageId,
        Long actorId,
        About about,
        Times times) {

    /** Without what it is about. */
    public Notification alone() {
        return new Notification(id, accountId, user, kind, conversationId, messageId, actorId, null, times);
    }

    /** With this. */
    public Notification about(About known) {
        return new Notification(id, accountId, user, kind, conversationId, messageId, actorId, known, times);
    }

    /** What happened. */
    public enum Kind {
        /** The conversation was given to the agent by somebody else. */
        ASSIGNMENT,
        /** Somebody named the agent, or a team of theirs, in a private note. */
        MENTION,
        /** Somebody else wrote in a conversation that is the agent's. */
        ASSIGNED_MESSAGE,
        /** Somebody else wrote in a conversation that the agent takes part in. */
        PARTICIPATING_MESSAGE,
        /** A conversation came into an inbox of the agent's, who has asked to be told of such. */
        CREATION
    }

    /**
     * What it is about, as it is now.
     *
     * @param message null for none
     * @param actor null for none, and for who is no member of the account any more
     * @param recipient whom it is for
     */
    public record About(Conversation conversation, Message message, Agent actor, Agent recipient) {}

    /**
     * @param readAt null while it is not read
     * @param snoozedUntil until when it is put off, or null
     * @param lastSnoozedAt until when it was put off before it came back, or null
     * @param lastActivityAt when it came, or came back
     */
    public record Times(
            Instant readAt,
            Instant snoozedUntil,
            Instant lastSnoozedAt,
            Instant lastActivityAt,
            Instant createdAt,
            Instant updatedAt) {}
}
