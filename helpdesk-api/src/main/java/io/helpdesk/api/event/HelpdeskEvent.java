package io.helpdesk.api.event;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Message;
import java.util.List;

/**
 * Something that happened, with the state of that very change. Recorded in the transaction that made it, and fired as a CDI
 * event there: {@code @Observes} runs at once, in the same transaction, and an exception of the observer undoes it all;
 * {@code @Observes(during = TransactionPhase.AFTER_SUCCESS)} runs on the same node when it is committed, and not again if
 * that node dies in between.
 */
public sealed interface HelpdeskEvent {

    record ConversationOpened(Conversation conversation) implements HelpdeskEvent {}

    /** @param fields what changed, in the core's words: status, assignee, team, priority, labels, ... */
    record ConversationChanged(Conversation conversation, List<String> fields) implements HelpdeskEvent {}

    record MessagePosted(Conversation conversation, Message message) implements HelpdeskEvent {}

    /** Its content attributes: the contact answered what it asked. */
    record MessageChanged(Conversation conversation, Message message) implements HelpdeskEvent {}

    record ContactCreated(Contact contact) implements HelpdeskEvent {}

    record ContactChanged(Contact contact) implements HelpdeskEvent {}

    record ContactDeleted(Contact contact) implements HelpdeskEvent {}

    record InboxCreated(Inbox inbox) implements HelpdeskEvent {}

    record InboxChanged(Inbox inbox) implements HelpdeskEvent {}
}
