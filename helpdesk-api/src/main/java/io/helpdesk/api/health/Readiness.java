package io.helpdesk.api.health;

/** Whether requests can be served. */
public interface Readiness {

    /**
     * @param ready migrations are done and the database answers
     * @param reason one plain sentence when not ready, else empty; names no secret
     */
    record State(boolean ready, String reason) {}

    /** Asks the database; answers within two seconds, also when it hangs. */
    State check();

    /**
     * For how long a transaction that has written events, the oldest of those at work, has kept all events from being told,
     * as this node saw it a few seconds ago: in seconds, 0 if there is none. It keeps nobody from being served.
     */
    long eventsHeldBackSeconds();
}
