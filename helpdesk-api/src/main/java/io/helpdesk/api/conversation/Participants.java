package io.helpdesk.api.conversation;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Set;

/**
 * Who takes part in a conversation. Of the desk: whoever was assigned to it once, and whoever was added; who leaves the account
 * leaves its conversations. Of its contacts: whoever wrote. Each call joins the caller's transaction or starts its own, and throws {@link NotFound} {@code
 * "conversation"} and {@link Forbidden} {@code "inbox"} as {@link Conversations#get} does, and {@link Forbidden} {@code
 * "participant"} for contacts.
 */
public interface Participants {

    /** By user id. */
    List<Agent> list(Caller caller, ConversationRef conversation);

    /** Those who wrote in it as well, by user id, while they are members of the account. */
    List<Agent> listWithWriters(Caller caller, ConversationRef conversation);

    /** Its contact, and then the others who wrote in it, by contact id: mails have several people on the other side. */
    List<Contact> contacts(Caller caller, ConversationRef conversation);

    /**
     * Adds those who can see the conversation; others are passed over.
     *
     * @return those who were not in it before, by user id
     * @throws Invalid {@code "participant"}: {@code user} UNKNOWN_VALUE if one is no member of the account; {@code users}
     *     TOO_MANY
     */
    List<Agent> add(Caller caller, ConversationRef conversation, Set<Long> userIds);

    /**
     * Makes it these and no others, as far as they can see the conversation.
     *
     * @return all of them, by user id
     * @throws Invalid as {@link #add}
     */
    List<Agent> replace(Caller caller, ConversationRef conversation, Set<Long> userIds);

    /** Who is not in it is passed over. */
    void remove(Caller caller, ConversationRef conversation, Set<Long> userIds);
}
