package io.helpdesk.api.conversation;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One matter between a contact and the desk, rich enough for the most talkative dialect.
 *
 * @param number its number in the account, from 1
 * @param closed resolved for good
 * @param session the contact's session it runs in; its inbox is {@code inbox}
 * @param assignee null for none, and for a user who is not a member of the account any more
 * @param assigneeId also set when the assignee is not a member any more; null for none
 * @param bot the agent bot that leads it, or null
 * @param labels in alphabetical order
 * @param lastMessage newest of all messages, or null
 * @param lastNonActivity newest message that is no activity, or null
 * @param lastInteraction newest message between contact and desk: no activity, no private note; or null
 * @param lastIncomingAt when the contact wrote last, or null
 * @param unreadCount incoming messages since agents looked last, at most 10
 * @param firstReplyAt when a person first answered, or null
 * @param firstSentReplyAt when a person's answer first left through its channel, or null
 * @param waitingSince since when the contact waits for an answer, or null
 * @param humanUntil until when people and not the bot answer, or null
 * @param canReply whether the channel still takes an answer (chatwoot-application 5.8)
 */
public record Conversation(
        long id,
        UUID uuid,
        long number,
        long accountId,
        ConversationStatus status,
        boolean closed,
        Priority priority,
        Instant snoozedUntil,
        String subject,
        Inbox inbox,
        Contact contact,
        ContactSession session,
        Agent assignee,
        Long assigneeId,
        Team team,
        AgentBot bot,
        List<String> labels,
        Map<String, Object> additionalAttributes,
        Map<String, Object> customAttributes,
        Message lastMessage,
        Message lastNonActivity,
        Message lastInteraction,
        Instant lastIncomingAt,
        int unreadCount,
        boolean canReply,
        Instant agentLastSeenAt,
        Instant assigneeLastSeenAt,
        Instant contactLastSeenAt,
        Instant firstReplyAt,
        Instant firstSentReplyAt,
        Instant lastSentReplyAt,
        Instant waitingSince,
        Instant resolvedAt,
        Instant closedAt,
        Instant humanUntil,
        Instant lastActivityAt,
        Instant createdAt,
        Instant updatedAt) {

    /** The same with other people and messages in it, for a reader who may not see these. */
    public Conversation showing(Contact otherContact, UnaryOperator<Message> messages) {
        return new Conversation(
                id,
                uuid,
                number,
                accountId,
                status,
                closed,
                priority,
                snoozedUntil,
                subject,
                inbox,
                otherContact,
                session,
                assignee,
                assigneeId,
                team,
                bot,
                labels,
                additionalAttributes,
                customAttributes,
                shown(lastMessage, messages),
                shown(lastNonActivity, messages),
                shown(lastInteraction, messages),
                lastIncomingAt,
                unreadCount,
                canReply,
                agentLastSeenAt,
                assigneeLastSeenAt,
                contactLastSeenAt,
                firstReplyAt,
                firstSentReplyAt,
                lastSentReplyAt,
                waitingSince,
                resolvedAt,
                closedAt,
                humanUntil,
                lastActivityAt,
                createdAt,
                updatedAt);
    }

    private static Message shown(Message message, UnaryOperator<Message> messages) {
        return message == null ? null : messages.apply(message);
    }
}
