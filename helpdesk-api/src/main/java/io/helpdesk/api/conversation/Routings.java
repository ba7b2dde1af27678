package io.helpdesk.api.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.time.Duration;
import java.util.Map;

/**
 * Who answers conversations, besides people. An inbox has a choice, and a conversation may have one of its own, which then
 * counts. An agent is silent while people have the conversation: while it is assigned to somebody, taken over, or handed to
 * people by the agent itself.
 */
public interface Routings {

    /** By keys of inboxes, the keys of the webhooks that are told what contacts write there, whether or not these are active. */
    Map<Long, Long> webhooks(Caller caller);

    /**
     * Chooses for one conversation. Its webhook before and its webhook from now on are told, if these are two.
     *
     * @param to not {@code NOBODY}
     * @throws NotFound {@code "conversation"}, {@code "bot"}, {@code "webhook"}
     * @throws Invalid {@code "conversation"}: {@code agent} REQUIRED if none is named and there is none
     */
    Conversation route(Caller caller, ConversationRef which, RouteTo to);

    /**
     * Takes a conversation's own choice away, if there is one: it is as its inbox again.
     *
     * @throws NotFound {@code "conversation"}
     */
    Conversation inherit(Caller caller, ConversationRef which);

    /**
     * Chooses for an inbox. Webhooks are not told of it.
     *
     * @param everyConversation whether the choices of its conversations are taken away as well; else those stay
     * @throws NotFound {@code "inbox"}, {@code "bot"}, {@code "webhook"}
     */
    void routeInbox(Caller caller, long inboxId, RouteTo to, boolean everyConversation);

    /**
     * People answer for so long from now on, whatever was said before; messages are stored as ever.
     *
     * @param duration positive
     * @throws NotFound {@code "conversation"}
     */
    Conversation takeOver(Caller caller, ConversationRef which, Duration duration);

    /**
     * People have done: what was taken over or handed to them is the agent's again. An assignment stays.
     *
     * @throws NotFound {@code "conversation"}
     */
    Conversation handBack(Caller caller, ConversationRef which);

    /**
     * An agent gives a conversation to people: it is theirs until that is ended, handed back, or the conversation is resolved. One that
     * waits with a bot is open then, which tells its people.
     *
     * @param reason for people to read; cut at 500 characters
     * @throws NotFound {@code "conversation"}
     */
    Conversation handOff(Caller caller, ConversationRef which, String reason);

    /**
     * What the agent handed to people is its own again; a takeover stays.
     *
     * @throws NotFound {@code "conversation"}
     */
    Conversation endHandoff(Caller caller, ConversationRef which);
}
