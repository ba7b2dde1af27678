package io.helpdesk.api.event;

import io.helpdesk.api.account.ListStamps;
import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.notification.Notice;
import io.helpdesk.api.notification.Notifications;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened, with the state of that very change. Recorded in the transaction that made it, and fired as a CDI
 * event there: {@code @Observes} runs at once, in the same transaction, and an exception of the observer undoes it all;
 * {@code @Observes(during = TransactionPhase.AFTER_SUCCESS)} runs on the same node when it is committed, and not again if
 * that node dies in between.
 */
public sealed interface HelpdeskEvent {

    /** The account in which it happened. */
    long accountId();

    /** What happened to a conversation, in it or to one of its messages. */
    sealed interface OfConversation extends HelpdeskEvent {

        /** Its state right after. */
        Conversation conversation();

        @Override
        default long accountId() {
            return conversation().accountId();
        }
    }

    /** What happened to a message. */
    sealed interface OfMessage extends OfConversation {

        /** Its state right after. */
        Message message();
    }

    /** What happened to a contact. */
    sealed interface OfContact extends HelpdeskEvent {

        /** Its state right after; of a deleted one, right before. */
        Contact contact();

        @Override
        default long accountId() {
            return contact().accountId();
        }
    }

    /** What happened to an inbox. */
    sealed interface OfInbox extends HelpdeskEvent {

        /** Its state right after. */
        Inbox inbox();

        @Override
        default long accountId() {
            return inbox().accountId();
        }
    }

    /** What is told to members of the account for themselves. */
    sealed interface OfNotification extends HelpdeskEvent {

        /** Whether it is for this user. */
        boolean concerns(long userId);
    }

    /** @param actorId the user who opened it, or null */
    record ConversationOpened(Conversation conversation, Long actorId) implements OfConversation {}

    /**
     * @param fields what changed
     * @param changes the same with values, and what came along: updated_at, waiting_since; empty when nobody is told of it
     * @param actorId the user who did it, or null
     * @param newestBefore the newest message before the change was noted as an activity, or null
     */
    record ConversationChanged(
            Conversation conversation,
            List<ConversationField> fields,
            List<FieldChange<ConversationField>> changes,
            Long actorId,
            Message newestBefore)
            implements OfConversation {
        public ConversationChanged {
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    /**
     * It is gone, with its messages. Those that go with their contact or their inbox are not told one by one.
     *
     * @param conversation as it was right before
     * @param actorId the user who did it, or null
     */
    record ConversationDeleted(Conversation conversation, Long actorId) implements OfConversation {}

    /**
     * @param changes what the message changed about its conversation: who waits since when, the first reply
     * @param contactChanges what it changed about the contact who wrote it
     */
    record MessagePosted(
            Conversation conversation,
            Message message,
            List<FieldChange<ConversationField>> changes,
            List<FieldChange<ContactField>> contactChanges)
            implements OfMessage {
        public MessagePosted {
            changes = changes == null ? List.of() : List.copyOf(changes);
            contactChanges = contactChanges == null ? List.of() : List.copyOf(contactChanges);
        }
    }

    /**
     * The contact answered what it asked, it got further on its way, or what it said was taken away.
     *
     * @param again whether it is to be sent once more, after it had failed
     * @param changes what is another now; empty in events of older versions
     */
    record MessageChanged(
            Conversation conversation, Message message, boolean again, List<FieldChange<MessageField>> changes)
            implements OfMessage {
        public MessageChanged {
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    /**
     * Somebody began or stopped to write in a conversation. Nothing is changed by it.
     *
     * @param author who writes, or null where that is nobody with a name
     * @param privateNote whether it is going to be a note
     */
    record Typing(Conversation conversation, Author author, boolean on, boolean privateNote)
            implements OfConversation {}

    /**
     * What the contact writes is told to another webhook than before. Not told of conversations that follow their inbox.
     *
     * @param left that was told before; null for none
     * @param gained that is told from now on; null for none
     * @param actorId the user who chose it, or null
     */
    record ConversationRouted(Conversation conversation, UUID left, UUID gained, Long actorId)
            implements OfConversation {}

    /**
     * The time in which the contact can be answered with anything at all nears its end, or is over; told of conversations
     * that a webhook answers. Nothing is changed by it.
     */
    record ReplyWindowEnding(Conversation conversation, boolean over) implements OfConversation {}

    record ContactCreated(Contact contact) implements OfContact {}

    /** @param changes may be empty: it was written, and nothing changed */
    record ContactChanged(Contact contact, List<FieldChange<ContactField>> changes) implements OfContact {
        public ContactChanged {
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    record ContactDeleted(Contact contact) implements OfContact {}

    /**
     * Two turned out to be the same person. That the one went and what the other became is told by events of its own, and so
     * is each of the conversations that are named here, and the newest messages in them that have another author since, at most {@link
     * #MOST_MESSAGES}.
     *
     * @param contact who stays, with what came from the other
     * @param gone who is no more, as it was right before
     * @param conversationIds the newest of those that are the other's now, at most {@link #MOST_FOLLOWING}
     */
    record ContactMerged(Contact contact, Contact gone, List<Long> conversationIds) implements OfContact {

        /** As many conversations as are told of one by one. */
        public static final int MOST_FOLLOWING = 100;

        /** As many messages, of all of these together. */
        public static final int MOST_MESSAGES = 100;

        public ContactMerged {
            conversationIds = conversationIds == null ? List.of() : List.copyOf(conversationIds);
        }
    }

    record InboxCreated(Inbox inbox) implements OfInbox {}

    /** @param changes may be empty: it was written, and nothing changed that anybody is told of; also in events of older versions */
    record InboxChanged(Inbox inbox, List<FieldChange<InboxField>> changes) implements OfInbox {
        public InboxChanged {
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    /** It is gone, and with it its conversations, which are not told one by one. */
    record InboxDeleted(Inbox inbox) implements OfInbox {}

    /**
     * Members were told of something that happened; or what they had been told was read, put off or came back.
     *
     * @param conversation which it is about, as it was then
     * @param message which it is about; null for none
     * @param actor who did it; null for none
     * @param again whether they had been told before
     * @param notices one for each of them
     */
    record MembersNotified(Conversation conversation, Message message, Agent actor, boolean again, List<Notice> notices)
            implements OfNotification {
        public MembersNotified {
            notices = notices == null ? List.of() : List.copyOf(notices);
        }

        @Override
        public long accountId() {
            return conversation.accountId();
        }

        @Override
        public boolean concerns(long userId) {
            return of(userId).isPresent();
        }

        /** What this user is told. */
        public Optional<Notice> of(long userId) {
            return notices.stream()
                    .filter(notice -> notice.notification().user() == userId)
                    .findFirst();
        }
    }

    /**
     * A member took off what they had been told.
     *
     * @param ids the newest of them, at most {@link #MOST_TOLD}
     * @param counts of those that are left
     */
    record NotificationsDeleted(long accountId, long userId, List<Long> ids, Notifications.Counts counts)
            implements OfNotification {

        /** As many as are told one by one. */
        public static final int MOST_TOLD = 100;

        public NotificationsDeleted {
            ids = List.copyOf(ids);
        }

        @Override
        public boolean concerns(long user) {
            return userId == user;
        }
    }

    /**
     * A list that clients keep is another now: the labels, the inboxes or the teams of the account.
     *
     * @param stamps by which clients see which one
     */
    record ListsChanged(long accountId, ListStamps.Stamps stamps) implements HelpdeskEvent {}
}
