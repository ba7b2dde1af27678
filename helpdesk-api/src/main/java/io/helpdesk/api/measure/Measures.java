package io.helpdesk.api.measure;

import java.util.function.Supplier;

/** Counts and times what this node does, where an operator wants to know ({@code helpdesk.metrics.token}); else nothing. */
public interface Measures {

    /** Whether anything is measured. */
    boolean on();

    /**
     * Counts a request that was answered.
     *
     * @param dialect under which it was, one of few
     * @param operation the template of its route, one of those that are declared; {@code ""} for none
     * @param nanos how long it took
     */
    void request(String dialect, String operation, int status, long nanos);

    /**
     * Has a number shown that is asked for each time somebody looks; a name has one, the first.
     *
     * @param name in words with dots between, {@code "helpdesk.connections.live"}
     * @param sentence what it is
     * @param value asked on any thread; quick
     */
    void gauge(String name, String sentence, Supplier<Number> value);

    /**
     * Everything, in the text format of Prometheus, version 0.0.4. What only the database knows is at most ten seconds old.
     *
     * @throws IllegalStateException if nothing is measured
     */
    String text();
}
