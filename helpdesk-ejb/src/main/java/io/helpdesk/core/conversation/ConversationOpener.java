package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.channel.IncomingMessages.Received;
import io.helpdesk.api.channel.Sender;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.core.contact.Senders;
import io.helpdesk.core.contact.Sessions;
import io.helpdesk.core.conversation.message.MessageSnapshots;
import io.helpdesk.core.conversation.message.Posting;
import io.helpdesk.core.outbox.Outbox;
import io.helpdesk.core.persistence.Keys;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens a conversation, or finds the one that is to be used instead (chatwoot-application 2.4), also for what a contact
 * writes through a channel.
 */
@ApplicationScoped
public class ConversationOpener {

    private static final int SUBJECT = 990;

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Keys keys;

    @Inject
    private Numbers numbers;

    @Inject
    private Sessions sessions;

    @Inject
    private Senders senders;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private Assignment assignment;

    @Inject
    private ParticipantRegister participants;

    @Inject
    private ConversationChanges changes;

    @Inject
    private Posting posting;

    @Inject
    private MessageArrival arrival;

    @Inject
    private MessageSnapshots messages;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private ReplyWindows windows;

    @Inject
    private RoutingNews routingNews;

    @Inject
    private Outbox outbox;

    Conversation open(Caller caller, OpenConversation command) {
        check(command);
        // before anything else needs a connection
        long number = numbers.next(caller.accountId());
        var found = sessions.resolve(caller, command.who());
        var existing = existing(found, command.reuse());
        return existing.isPresent() ? goOn(caller, existing.get(), command) : start(caller, found, number, command);
    }

    private static void check(OpenConversation command) {
        new Checks().longest("subject", command.subject(), SUBJECT).refuse("conversation");
    }

    private Optional<ConversationEntity> existing(Sessions.Found found, OpenConversation.Reuse reuse) {
        if (found.made()
                || reuse != OpenConversation.Reuse.SAME_SESSION
                        && !found.inbox().oneConversationPerSession()) {
            return Optional.empty();
        }
        lock(found);
        return lookup.newestOfSession(found.session());
    }

    /** Whoever else opens a conversation in this session waits here, and then finds it. */
    private void lock(Sessions.Found found) {
        em.flush();
        em.lock(found.session(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Takes in a contact's message as {@link io.helpdesk.api.channel.IncomingMessages#receive} says. */
    public Received receive(Caller caller, long inboxId, Sender sender, PostMessage message) {
        return receive(
                caller,
                inboxId,
                sender,
                message,
                found -> new Place(
                        found.made() ? Optional.empty() : ongoing(found), OpenConversation.builder(null), true));
    }

    /**
     * Where a contact's message belongs.
     *
     * @param ongoing the conversation it goes on with, locked; empty for a new one
     * @param opening what a new one is opened with
     * @param wakes whether it wakes or reopens the conversation
     */
    public record Place(Optional<ConversationEntity> ongoing, OpenConversation.Builder opening, boolean wakes) {}

    /**
     * The same, where the message itself says to which conversation it belongs.
     *
     * @param place asked when nobody else can take in a message of this sender, and this one is new; it may refuse it
     */
    public Received receive(
            Caller caller, long inboxId, Sender sender, PostMessage message, Function<Sessions.Found, Place> place) {
        long number = numbers.next(caller.accountId());
        var found = senders.resolve(caller, inboxId, sender);
        if (!found.made()) {
            lock(found);
        }
        var stored =
                posting.received(caller.accountId(), inboxId, message.delivery().sourceId());
        if (stored.isPresent()) {
            var known = stored.get();
            return new Received(
                    messages.of(lookup.readFor(caller, new ConversationRef.Id(known.conversationId())), List.of(known))
                            .get(0),
                    true);
        }
        var wanted = place.apply(found);
        if (wanted.ongoing.isEmpty()) {
            var opening = wanted.opening.firstMessage(message).build();
            return new Received(start(caller, found, number, opening).newest().message(), false);
        }
        var now = clock.instant();
        var ongoing = wanted.ongoing.get();
        var posted = posting.post(caller, ongoing, found.contact(), message, now);
        return new Received(
                arrival.announce(
                        caller,
                        ongoing,
                        posted,
                        wanted.wakes && !found.contact().blocked(),
                        now),
                false);
    }

    /** The conversation that goes on with a contact's message that names none. */
    public Optional<ConversationEntity> ongoing(Sessions.Found found) {
        var session = found.session();
        return switch (found.inbox().type().continues(found.inbox().oneConversationPerSession())) {
            case NEWEST -> lookup.newestOfSession(session);
            case NEWEST_UNRESOLVED -> lookup.newestUnresolvedOfSession(session);
        };
    }

    private Conversation start(Caller caller, Sessions.Found found, long number, OpenConversation command) {
        var now = clock.instant();
        var bot = command.assignment().botId();
        if (bot != null) {
            changes.bot(caller.accountId(), bot);
        }
        var conversation = ConversationEntity.open(keys.next("conversation_seq"), found, number, command, now);
        if (command.labels() != null) {
            conversation.label(LabelRules.cleaned(command.labels()), now);
        }
        assign(caller, conversation, command.assignment(), now);
        var first = command.firstMessage().map(message -> posting.post(caller, conversation, message, now));
        // stored only now that it is complete: one insert each
        em.persist(conversation);
        posting.storeHeld(conversation);
        windows.began(conversation);
        if (conversation.assigneeId() != null) {
            participants.takeInFirst(conversation, conversation.assigneeId(), now);
        }

        var opened = snapshots.of(conversation);
        var told = new ConversationOpened(opened, caller.userId());
        first.ifPresentOrElse(
                message -> outbox.record(
                        told,
                        new MessagePosted(
                                opened,
                                opened.newest().message(),
                                List.of(),
                                conversation.contact().takeChanges())),
                () -> outbox.record(told, conversation.id(), 0));
        return opened;
    }

    private void assign(
            Caller caller, ConversationEntity conversation, OpenConversation.Assignment wanted, Instant now) {
        if (wanted.assigneeId() != null) {
            assignment.toAgent(caller, conversation, wanted.assigneeId(), now);
        }
        if (wanted.teamId() != null) {
            assignment.toTeam(caller, conversation, wanted.teamId(), wanted.keepAssigneeOutsideTeam(), false, now);
        }
        assignment.automatically(caller, conversation, now);
    }

    /** The conversation stays as it is, but for the message and the bot. */
    private Conversation goOn(Caller caller, ConversationEntity conversation, OpenConversation command) {
        var now = clock.instant();
        var bot = command.assignment().botId();
        if (bot != null) {
            var left = snapshots.webhook(conversation);
            var changed = changes.apply(
                    caller, conversation, new ConversationChange.SetField(ConversationField.BOT, bot), now);
            if (!changed.isEmpty()) {
                var state = snapshots.of(conversation);
                outbox.record(
                        new ConversationChanged(
                                state,
                                List.copyOf(changed),
                                snapshots.takeChanges(conversation),
                                caller.userId(),
                                state.newest().message()),
                        conversation.id(),
                        conversation.revision() + 1);
                routingNews.tell(caller, conversation, state, left);
            }
        }
        command.firstMessage()
                .ifPresent(message ->
                        arrival.announce(caller, conversation, posting.post(caller, conversation, message, now), now));
        return snapshots.of(conversation);
    }
}
