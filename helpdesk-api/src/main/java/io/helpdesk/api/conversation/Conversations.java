package io.helpdesk.api.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Conversations: where a contact and the desk settle one matter.
 *
 * <p>Each call joins the caller's transaction or starts its own. It happens whole, together with the events it causes, or
 * not at all. No HTTP request is needed around it: {@code @Inject} it, or {@code @EJB} it, from anywhere in the
 * application.
 */
public interface Conversations {

    /**
     * Opens a conversation and posts its first message, if the command brings one.
     *
     * @return the conversation as stored, its number and UUID assigned
     * @throws NotFound {@code "inbox"}, {@code "contact"}, {@code "session"}, {@code "agent"}, {@code "team"}, {@code
     *     "bot"}, {@code "file"}
     * @throws Forbidden {@code "inbox"} if it is outside the caller's scope
     * @throws Invalid {@code "session"}, {@code "conversation"}, {@code "contact"} or {@code "message"}
     * @throws Conflict {@code "source_id"}
     */
    Conversation open(Caller caller, OpenConversation command);

    /**
     * @throws NotFound {@code "conversation"}, also when it exists, but in someone else's account
     * @throws Forbidden {@code "inbox"} if its inbox is outside the caller's scope
     */
    Conversation get(Caller caller, ConversationRef which);

    /** Those within the caller's scope that meet the condition; an empty order means newest activity first. */
    Page<Conversation> find(Caller caller, Condition condition, List<Sort> order, PageRequest page);

    /** The global keys of what {@link #find} would find: for who wants to have few of a large page in memory at a time. */
    Page<Long> keys(Caller caller, Condition condition, List<Sort> order, PageRequest page);

    ConversationCounts count(Caller caller, Condition condition);

    /**
     * How many messages each of these conversations has had since the calling user looked at it last, at most 10: messages of
     * every kind, notes, activities and the user's own ones too. Conversations without any are left out.
     *
     * @param conversationIds global keys
     */
    Map<Long, Integer> unreadBy(Caller caller, Collection<Long> conversationIds);

    /**
     * Whose these conversations are, by their UUIDs: the contacts' keys. Those that are not within the caller's scope are left
     * out.
     *
     * @param uuids at most {@value #MOST_AT_ONCE}
     * @throws Invalid {@code "conversation"}: {@code ids} TOO_MANY
     */
    Map<UUID, Long> contactsOf(Caller caller, Set<UUID> uuids);

    /**
     * Makes these changes, in their order, as one.
     *
     * @return the conversation after them
     * @throws NotFound {@code "conversation"}, {@code "agent"}, {@code "team"}, {@code "bot"}
     */
    Conversation change(Caller caller, ConversationRef which, List<ConversationChange> changes);

    /**
     * Makes these changes to each of these conversations that is within the caller's scope, all or none; others are passed
     * over.
     *
     * @param numbers at most {@value #MOST_AT_ONCE}
     * @throws Invalid {@code "conversation"}: {@code ids} TOO_MANY
     * @throws NotFound {@code "agent"}, {@code "team"}, {@code "bot"}
     */
    void changeAll(Caller caller, Set<Long> numbers, List<ConversationChange> changes);

    /** As many as one call changes. */
    int MOST_AT_ONCE = 500;

    /**
     * Removes it with its messages and files. Administrators only.
     *
     * @throws NotFound {@code "conversation"}
     */
    void delete(Caller caller, ConversationRef which);

    /**
     * Tells others who look at the conversation that the caller began or stopped to write.
     *
     * @param privateNote whether it is going to be a note
     * @throws NotFound {@code "conversation"}
     * @throws Forbidden {@code "inbox"} if its inbox is outside the caller's scope
     */
    void typing(Caller caller, ConversationRef which, boolean on, boolean privateNote);
}
