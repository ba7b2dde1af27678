package io.helpdesk.api.agentrun;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What agents do about what contacts write: each is told, thinks for itself and answers later. */
public interface AgentRuns {

    /**
     * What an agent has done with one of its tools before it answered.
     *
     * @param type api or webhook
     * @param arguments as JSON
     * @param result null if it failed or is not known
     * @param failure null if it succeeded
     * @param milliseconds null if it is not known
     */
    record ToolCall(
            UUID id,
            String name,
            String type,
            String arguments,
            String result,
            String failure,
            Long milliseconds,
            Instant at) {}

    /**
     * Has the agent of a conversation write something, soon.
     *
     * @param prompt for the agent; the contact does not see it
     * @throws NotFound {@code "conversation"}
     * @throws Conflict {@code "agent"} if no agent answers it, {@code "window"} if it cannot be answered any more
     * @throws Invalid {@code "prompt"}: {@code prompt} TOO_LONG
     */
    void prompt(Caller caller, ConversationRef which, String prompt);

    /**
     * An agent outside has something more to say about what it was asked; for whoever has the address that it was given.
     *
     * @throws NotFound {@code "callback"} if nobody was given it; {@code "expired"} if that is too long ago
     * @throws Conflict {@code "agent"} if it is not the agent's turn any more; {@code "window"} if the contact cannot be
     *     answered any more
     * @throws Invalid {@code "message"}
     */
    void reply(String token, String text);

    /** By keys of messages, what was done before they were written, in order; those before which nothing was are left out. */
    Map<Long, List<ToolCall>> toolCalls(Caller caller, Collection<Long> messageIds);
}
