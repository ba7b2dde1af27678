package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.Activity;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.conversation.message.MessageSnapshots;
import io.helpdesk.core.conversation.message.Posting;
import io.helpdesk.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What the arrival of a message means for its conversation, and who hears of it. */
@ApplicationScoped
public class MessageArrival {

    @Inject
    private Assignment assignment;

    @Inject
    private Posting posting;

    @Inject
    private ConversationSnapshots conversations;

    @Inject
    private MessageSnapshots messages;

    @Inject
    private ReplyWindows windows;

    @Inject
    private Outbox outbox;

    /** @return the message as a value */
    public Message announce(Caller caller, ConversationEntity conversation, MessageEntity message, Instant now) {
        return announce(caller, conversation, message, true, now);
    }

    /** @param wakes whether it wakes or reopens the conversation if a contact wrote it */
    Message announce(
            Caller caller, ConversationEntity conversation, MessageEntity message, boolean wakes, Instant now) {
        var newest = conversation.activity().lastMessageId();
        if (message.type() == MessageType.INCOMING) {
            windows.opened(conversation);
        }
        boolean reopened = wakes && message.type() == MessageType.INCOMING && conversation.contactWrote(now);
        if (reopened) {
            if (conversation.inbox().type().notesReopening()) {
                posting.activity(
                        conversation,
                        new Activity(Activity.Kind.REOPENED_BY_CONTACT, null, null, null, List.of()),
                        now);
            }
            assignment.automatically(caller, conversation, now);
        }
        var state = conversations.of(conversation);
        var posted = snapshot(conversation, message, state.newest().message());
        long revision = conversation.revision() + 1;
        var changes = conversations.takeChanges(conversation);
        outbox.record(
                new MessagePosted(
                        state,
                        posted,
                        reopened ? List.of() : changes,
                        conversation.contact().takeChanges()),
                conversation.id(),
                revision);
        if (reopened) {
            outbox.record(
                    new ConversationChanged(
                            state,
                            List.of(ConversationField.STATUS),
                            changes,
                            caller.userId(),
                            conversations.message(conversation, state, newest)),
                    conversation.id(),
                    revision);
        }
        return posted;
    }

    /**
     * Tells what changed about a message.
     *
     * @return the message as a value
     */
    public Message announceChange(ConversationEntity conversation, MessageEntity message) {
        return announceChange(conversation, message, false);
    }

    /**
     * Tells that a message that had failed is to be sent once more.
     *
     * @return the message as a value
     */
    public Message announceRetry(ConversationEntity conversation, MessageEntity message) {
        return announceChange(conversation, message, true);
    }

    /** Tells what changed about several messages, in this order. */
    public void announceChanges(ConversationEntity conversation, List<MessageEntity> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var state = conversations.of(conversation);
        var values = messages.of(conversation, changed);
        for (int at = 0; at < changed.size(); at++) {
            outbox.record(
                    new MessageChanged(
                            state, values.get(at), false, changed.get(at).takeChanges()),
                    conversation.id(),
                    conversation.revision() + 1);
        }
    }

    private Message announceChange(ConversationEntity conversation, MessageEntity message, boolean again) {
        var changed = messages.of(conversation, List.of(message)).get(0);
        outbox.record(
                new MessageChanged(conversations.of(conversation), changed, again, message.takeChanges()),
                conversation.id(),
                conversation.revision() + 1);
        return changed;
    }

    private Message snapshot(ConversationEntity conversation, MessageEntity message, Message newest) {
        return newest != null && newest.id() == message.id()
                ? newest
                : messages.of(conversation, List.of(message)).get(0);
    }
}
