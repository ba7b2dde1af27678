package io.helpdesk.dialect.sample;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Routing;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An open conversation in which nobody wrote, until a test says what matters to it. */
public final class ConversationSample {

    private final Message.ConversationIds ids;
    private final Inbox inbox;
    private final Contact contact;
    private final Instant createdAt;
    private ContactSession session;
    private ConversationStatus status = ConversationStatus.OPEN;
    private boolean closed;
    private Agent assignee;
    private Team team;
    private AgentBot bot;
    private Routing routing = Routing.NONE;
    private String subject;
    private Map<String, Object> customAttributes = Map.of();
    private Message last;
    private Instant lastIncomingAt;
    private int unreadCount;
    private Instant waitingSince;
    private Instant lastActivityAt;
    private Instant updatedAt;

    public ConversationSample(Message.ConversationIds ids, Inbox inbox, Contact contact, Instant createdAt) {
        this.ids = ids;
        this.inbox = inbox;
        this.contact = contact;
        this.createdAt = createdAt;
        waitingSince = createdAt;
        lastActivityAt = createdAt;
        updatedAt = createdAt;
    }

    public ConversationSample session(ContactSession session) {
        this.session = session;
        return this;
    }

    public ConversationSample status(ConversationStatus status) {
        this.status = status;
        return this;
    }

    public ConversationSample closed(boolean closed) {
        this.closed = closed;
        return this;
    }

    public ConversationSample assignee(Agent assignee) {
        this.assignee = assignee;
        return this;
    }

    public ConversationSample team(Team team) {
        this.team = team;
        return this;
    }

    public ConversationSample bot(AgentBot bot) {
        this.bot = bot;
        return this;
    }

    public ConversationSample routing(Routing routing) {
        this.routing = routing;
        return this;
    }

    public ConversationSample subject(String subject) {
        this.subject = subject;
        return this;
    }

    public ConversationSample customAttributes(Map<String, Object> customAttributes) {
        this.customAttributes = customAttributes;
        return this;
    }

    /** Newest in every respect. */
    public ConversationSample last(Message last) {
        this.last = last;
        return this;
    }

    public ConversationSample incoming(Instant lastIncomingAt, int unreadCount) {
        this.lastIncomingAt = lastIncomingAt;
        this.unreadCount = unreadCount;
        return this;
    }

    public ConversationSample waitingSince(Instant waitingSince) {
        this.waitingSince = waitingSince;
        return this;
    }

    public ConversationSample lastActivityAt(Instant lastActivityAt) {
        this.lastActivityAt = lastActivityAt;
        return this;
    }

    public ConversationSample updatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
        return this;
    }

    public Conversation made() {
        return new Conversation(
                ids.id(),
                ids.uuid(),
                ids.number(),
                ids.accountId(),
                inbox,
                contact,
                session,
                new Conversation.State(status, closed, null, null, null, null),
                new Conversation.Assignment(assignee, assignee == null ? null : assignee.id(), team, bot, null),
                routing,
                null,
                subject,
                List.of(),
                Map.of(),
                customAttributes,
                new Conversation.Newest(last, last, last),
                new Conversation.Seen(null, null, null, unreadCount),
                new Conversation.Replies(true, lastIncomingAt, waitingSince, null, null, null),
                lastActivityAt,
                createdAt,
                updatedAt);
    }
}
