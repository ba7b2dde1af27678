package io.helpdesk.api.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Messages of conversations. Each call joins the caller's transaction or starts its own. */
public interface Messages {

    /**
     * Posts a message, with everything it causes: the conversation reopens or wakes, counters and times move, events are
     * recorded (chatwoot-application 5.4, 5.5).
     *
     * @throws NotFound {@code "conversation"}, {@code "file"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope; {@code "message"} without the permission
     * @throws Invalid {@code "message"}
     */
    Message post(Caller caller, ConversationRef conversation, PostMessage command);

    /** @throws NotFound {@code "conversation"} */
    Page<Message> find(Caller caller, ConversationRef conversation, MessageWindow window);

    /** @throws NotFound {@code "conversation"}, {@code "message"} */
    Message get(Caller caller, ConversationRef conversation, UUID messageUuid);

    /**
     * @throws NotFound {@code "conversation"}, {@code "message"}
     * @throws Forbidden {@code "message"} for contacts
     */
    Message get(Caller caller, ConversationRef conversation, long messageId);

    /**
     * A file of a conversation.
     *
     * @param author of its message, or null
     * @param postedAt when its message was posted
     */
    record AttachedFile(StoredFile file, Author author, Instant postedAt) {}

    /**
     * The files of all messages, notes included, the newest first.
     *
     * @throws NotFound {@code "conversation"}
     * @throws Forbidden {@code "message"} for contacts
     */
    Page<AttachedFile> files(Caller caller, ConversationRef conversation, PageRequest page);

    /**
     * Which messages are looked for by what they say.
     *
     * @param text part of what they say, any case
     * @param since none that is older; null for all
     * @param conversationIds global keys; empty for all
     */
    record TextSearch(String text, Instant since, Set<Long> conversationIds) {
        public TextSearch {
            conversationIds = Set.copyOf(conversationIds);
        }
    }

    /**
     * Incoming and outgoing messages within the caller's scope that say this, notes included, the newest first; without a
     * total.
     *
     * @throws Forbidden {@code "message"} for contacts
     */
    List<Message> search(Caller caller, TextSearch wanted, PageRequest page);

    /**
     * What contacts may see of these conversations: everything but notes and activities, oldest first. Conversations that
     * have none, or are not within the caller's scope, are left out.
     *
     * @param conversationIds global keys
     */
    Map<Long, List<Message>> shownToContacts(Caller caller, Collection<Long> conversationIds);

    /**
     * Keeps what the contact answered to a message that asked something, in place of an earlier answer (chatwoot-client
     * 1.11).
     *
     * @param values objects and lists as JSON has them
     * @throws NotFound {@code "conversation"}, {@code "message"}, also for notes and activities
     * @throws Invalid {@code "message"}: {@code submitted_values} NOT_ALLOWED for a survey older than 14 days
     */
    Message answer(Caller caller, ConversationRef conversation, long messageId, Object values);

    /**
     * Takes away what a message said, with its files; the message stays, and says this instead. What waits to be sent is not
     * sent any more.
     *
     * @param inItsPlace for people to read, in the words of the caller
     * @throws NotFound {@code "conversation"}, {@code "message"}
     * @throws Forbidden {@code "message"} for contacts
     */
    Message redact(Caller caller, ConversationRef conversation, long messageId, String inItsPlace);

    /**
     * Notes how far a message got, as who carries it says. It never moves back; what fails after it was delivered stays
     * delivered.
     *
     * @param reason why it failed, or null
     * @throws NotFound {@code "conversation"}, {@code "message"}
     * @throws Forbidden {@code "message"} where the desk's own channel carries the messages, and for contacts
     */
    Message report(Caller caller, ConversationRef conversation, long messageId, DeliveryStatus status, String reason);

    /**
     * Has a message that failed sent once more; it waits then. Any other, and one of an inbox from which nothing is sent, stays
     * as it is.
     *
     * @throws NotFound {@code "conversation"}, {@code "message"}
     * @throws Forbidden {@code "message"} for contacts
     */
    Message retry(Caller caller, ConversationRef conversation, long messageId);
}
