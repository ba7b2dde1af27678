package io.helpdesk.api.simulation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.UUID;

/**
 * Talks that agents have with personas (wassist 13.5). The model that is configured for agents plays the persona; the agent
 * answers as it answers customers, and its tools are really used.
 */
public interface TestRuns {

    /** Turns of a run that says nothing of them. */
    int TURNS = 5;

    /** The most turns of a run. */
    int MOST_TURNS = 20;

    /** How many runs of an account may wait or talk at a time. */
    int AT_ONCE = 5;

    /** How many a list shows. */
    int SHOWN = 200;

    /** The newest, newest first. */
    List<TestRun> list(Caller caller);

    /** @throws NotFound {@code "test_run"} */
    TestRun get(Caller caller, UUID run);

    /**
     * Has them talk, from soon on.
     *
     * @param maxTurns from 1 to {@link #MOST_TURNS}
     * @throws NotFound {@code "persona"}
     * @throws Invalid {@code "test_run"}: max_turns TOO_SMALL or TOO_BIG
     * @throws Conflict {@code "agent"} if the persona's agent does not answer by itself; {@code "runs"} if so many are under way
     */
    TestRun start(Caller caller, UUID persona, int maxTurns);

    /**
     * With all that was said; what is under way ends.
     *
     * @throws NotFound {@code "test_run"}
     */
    void delete(Caller caller, UUID run);
}
