package io.helpdesk.api.simulation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.Optional;
import java.util.UUID;

/**
 * Talks in which agents are tried out (wassist 13.5). The agent answers as it answers customers and its tools are really used;
 * the conversation is in an inbox of the account's own, made for this with the first of them, from which nothing leaves.
 */
public interface Simulations {

    /** Newest first. */
    Page<Simulation> list(Caller caller, PageRequest page);

    /** @throws NotFound {@code "simulation"} */
    Simulation get(Caller caller, UUID simulation);

    /**
     * Begins one in which nothing was said.
     *
     * @throws NotFound {@code "bot"}
     */
    Simulation start(Caller caller, UUID agent);

    /**
     * Writes as the customer. The answer comes later.
     *
     * @return what was written
     * @throws NotFound {@code "simulation"}
     * @throws Invalid {@code "message"}: content REQUIRED or TOO_LONG
     */
    Message say(Caller caller, UUID simulation, String text);

    /**
     * Begins it anew: what was said is gone.
     *
     * @throws NotFound {@code "simulation"}
     */
    Simulation reset(Caller caller, UUID simulation);

    /**
     * Gives it back to the agent, which had given it to people.
     *
     * @throws NotFound {@code "simulation"}
     */
    Simulation endHandoff(Caller caller, UUID simulation);

    /**
     * With all that was said.
     *
     * @throws NotFound {@code "simulation"}
     */
    void delete(Caller caller, UUID simulation);

    /** The one that takes place in this conversation. */
    Optional<UUID> in(Caller caller, long conversationId);
}
