package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.conversation.message.MessageEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was written and read in a conversation: its newest messages, counters, and who waits for whom since when
 * (chatwoot-application 5.5).
 */
@Embeddable
public class ConversationActivity {

    private static final int UNREAD_SHOWN = 10;

    @Column(name = "message_count")
    private long messageCount;

    @Column(name = "unread_count")
    private long unreadCount;

    @Column(name = "last_message_id")
    private Long lastMessageId;

    @Column(name = "last_non_activity_id")
    private Long lastNonActivityId;

    @Column(name = "last_interaction_id")
    private Long lastInteractionId;

    @Column(name = "last_interaction_at")
    private Instant lastInteractionAt;

    @Column(name = "last_interaction_incoming")
    private Boolean lastInteractionIncoming;

    @Column(name = "last_incoming_at")
    private Instant lastIncomingAt;

    @Column(name = "agent_last_seen_at")
    private Instant agentLastSeenAt;

    @Column(name = "assignee_last_seen_at")
    private Instant assigneeLastSeenAt;

    @Column(name = "contact_last_seen_at")
    private Instant contactLastSeenAt;

    @Column(name = "first_reply_at")
    private Instant firstReplyAt;

    @Column(name = "first_sent_reply_at")
    private Instant firstSentReplyAt;

    @Column(name = "last_sent_reply_at")
    private Instant lastSentReplyAt;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "last_activity_at")
    private Instant lastActivityAt;

    protected ConversationActivity() {}

    /** Nothing is written yet, and the contact waits. */
    static ConversationActivity begin(Instant now) {
        var activity = new ConversationActivity();
        activity.lastActivityAt = now;
        activity.waitingSince = now;
        return activity;
    }

    void take(MessageEntity message) {
        var now = message.createdAt();
        messageCount++;
        lastMessageId = message.id();
        lastActivityAt = now;
        if (message.type() != MessageType.ACTIVITY) {
            lastNonActivityId = message.id();
        }
        if (message.interaction()) {
            lastInteractionId = message.id();
            lastInteractionAt = now;
            lastInteractionIncoming = message.type() == MessageType.INCOMING;
        }
        if (message.type() == MessageType.INCOMING) {
            // what comes late does not shorten the time in which the contact can be answered
            if (message.interaction()
                    && (lastIncomingAt == null || message.writtenAt().isAfter(lastIncomingAt))) {
                lastIncomingAt = message.writtenAt();
            }
            unreadCount++;
            if (waitingSince == null) {
                waitingSince = now;
            }
        }
        if (message.humanReply()) {
            waitingSince = null;
            if (firstReplyAt == null) {
                firstReplyAt = now;
            }
        }
    }

    /** A person's answer was sent through its channel. */
    public void replyLeft(Instant now) {
        if (firstSentReplyAt == null) {
            firstSentReplyAt = now;
        }
        lastSentReplyAt = now;
    }

    void seenByContact(Instant now) {
        contactLastSeenAt = now;
    }

    /** @param byAssignee whether the one who looked is the assignee */
    void seenByAgents(boolean byAssignee, Instant now) {
        agentLastSeenAt = now;
        unreadCount = 0;
        if (byAssignee) {
            assigneeLastSeenAt = now;
        }
    }

    /** @param since what came after it is unread; null if nobody has looked at all */
    void seenUntil(Instant since, long unread) {
        agentLastSeenAt = since;
        assigneeLastSeenAt = since;
        unreadCount = unread;
    }

    /** What integrations are told about when it changes. */
    Map<ConversationField, Object> told() {
        var fields = new LinkedHashMap<ConversationField, Object>();
        fields.put(ConversationField.WAITING_SINCE, waitingSince);
        fields.put(ConversationField.FIRST_REPLY_AT, firstReplyAt);
        return fields;
    }

    Conversation.Seen seen() {
        return new Conversation.Seen(
                agentLastSeenAt, assigneeLastSeenAt, contactLastSeenAt, (int) Math.min(UNREAD_SHOWN, unreadCount));
    }

    /** @param possible whether the channel still takes an answer */
    Conversation.Replies replies(boolean possible) {
        return new Conversation.Replies(
                possible, lastIncomingAt, waitingSince, firstReplyAt, firstSentReplyAt, lastSentReplyAt);
    }

    public long messageCount() {
        return messageCount;
    }

    public long unreadCount() {
        return unreadCount;
    }

    Long lastMessageId() {
        return lastMessageId;
    }

    Long lastNonActivityId() {
        return lastNonActivityId;
    }

    Long lastInteractionId() {
        return lastInteractionId;
    }

    Instant lastIncomingAt() {
        return lastIncomingAt;
    }

    public Instant firstReplyAt() {
        return firstReplyAt;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    Instant lastActivityAt() {
        return lastActivityAt;
    }
}
