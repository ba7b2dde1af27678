package io.helpdesk.core.outbox;

/**
 * Reads the event log once for all nodes, from a position of its own: a bean that is found by CDI. It is given each event
 * once, whichever node dies when, and what happened in one conversation in the order in which it happened. What it writes is
 * committed together with its position. Whoever wants each event on each node keeps a position in memory and asks
 * {@link EventLog} instead.
 *
 * <p>One that is new begins with what commits after its first look, or with what it {@linkplain #catchesUp() asks for}.
 */
public interface EventConsumer {

    /** Keeps its position under this name, at most 40 characters; never changes. */
    String name();

    /** Whether this node may read for it just now; nothing is passed over meanwhile. */
    default boolean ready() {
        return true;
    }

    /** Whether it is also given what the log still has of the time before its first look. */
    default boolean catchesUp() {
        return false;
    }

    /**
     * Takes the next events, in the transaction that moves its position. If it fails, all of it is undone, and the events
     * are given to it one by one; one that fails alone is set aside for this consumer and given to it again later, until it
     * succeeds, behind events that happened after it.
     */
    void consume(EventBatch batch);

    /** What it took last is committed. Outside of transactions. */
    default void consumed() {
        // nobody waits for it
    }
}
