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
}
