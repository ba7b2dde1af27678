package io.helpdesk.api.conversation;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.status.NamedStatus;
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
 * @param session the contact's session it runs in; its inbox is {@code inbox}
 * @param state how far it is; never null
 * @param assignment who takes care of it; never null
 * @param routing who answers besides people; never null
 * @param labels in alphabetical order
 * @param newest its last messages; never null
 * @param seen who has looked at it; never null
 * @param replies how it goes to and fro; never null
 */
public record Conversation(
        long id,
        UUID uuid,
        long number,
        long accountId,
        Inbox inbox,
        Contact contact,
        ContactSession session,
        State state,
        Assignment assignment,
        Routing routing,
        Priority priority,
        String subject,
        List<String> labels,
        Map<String, Object> additionalAttributes,
        Map<String, Object> customAttributes,
        Newest newest,
        Seen seen,
        Replies replies,
        Instant lastActivityAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether people have it at this moment, and an agent is silent: it is assigned, taken over or handed to them. */
    public boolean withPeople(Instant now) {
        return assignment.assigneeId() != null
                || assignment.humanUntil() != null && assignment.humanUntil().isAfter(now)
                || routing.handoff() != null;
    }

    /** The same with other people and messages in it, for a reader who may not see these. */
    public Conversation showing(Contact otherContact, ContactSession otherSession, UnaryOperator<Message> messages) {
        return new Conversation(
                id,
                uuid,
                number,
                accountId,
                inbox,
                otherContact,
                otherSession,
                state,
                assignment,
                routing,
                priority,
                subject,
                labels,
                additionalAttributes,
                customAttributes,
                newest.each(messages),
                seen,
                replies,
                lastActivityAt,
                createdAt,
                updatedAt);
    }

    /**
     * How far a conversation is.
     *
     * @param closed resolved for good
     * @param snoozedUntil when it wakes, or null
     * @param resolvedAt when it was resolved last, or null
     * @param closedAt when it was closed, or null
     * @param named what the account calls being so in its own words, or null
     */
    public record State(
            ConversationStatus status,
            boolean closed,
            Instant snoozedUntil,
            Instant resolvedAt,
            Instant closedAt,
            NamedStatus.Name named) {}

    /**
     * Who takes care of a conversation.
     *
     * @param assignee null for none, and for a user who is not a member of the account any more
     * @param assigneeId also set when the assignee is not a member any more; null for none
     * @param team or null
     * @param bot the agent bot that answers, or null
     * @param humanUntil until when people and not the bot answer, or null
     */
    public record Assignment(Agent assignee, Long assigneeId, Team team, AgentBot bot, Instant humanUntil) {}

    /**
     * The last messages of a conversation, which may be the same one.
     *
     * @param message newest of all messages, or null
     * @param nonActivity newest message that is no activity, or null
     * @param interaction newest message between contact and desk: no activity, no private note; or null
     */
    public record Newest(Message message, Message nonActivity, Message interaction) {

        private Newest each(UnaryOperator<Message> shown) {
            return new Newest(shown(message, shown), shown(nonActivity, shown), shown(interaction, shown));
        }

        private static Message shown(Message message, UnaryOperator<Message> shown) {
            return message == null ? null : shown.apply(message);
        }
    }

    /**
     * Who has looked at a conversation, and when last; null for never.
     *
     * @param byAgentAt any of the agents
     * @param unreadCount incoming messages since agents looked last, at most 10
     */
    public record Seen(Instant byAgentAt, Instant byAssigneeAt, Instant byContactAt, int unreadCount) {}

    /**
     * How a conversation goes to and fro.
     *
     * @param possible whether the channel still takes an answer (chatwoot-application 5.8)
     * @param lastIncomingAt when the contact wrote last, or null
     * @param waitingSince since when the contact waits for an answer, or null
     * @param firstAt when a person first answered, or null
     * @param firstSentAt when a person's answer first left through its channel, or null
     * @param lastSentAt when a person's answer last left through its channel, or null
     */
    public record Replies(
            boolean possible,
            Instant lastIncomingAt,
            Instant waitingSince,
            Instant firstAt,
            Instant firstSentAt,
            Instant lastSentAt) {}
}
