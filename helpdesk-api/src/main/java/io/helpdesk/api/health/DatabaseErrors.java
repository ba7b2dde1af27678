package io.helpdesk.api.health;

/** What the database's errors mean, for whoever has to answer a caller whose request met one. */
public interface DatabaseErrors {

    /** What is to be said of an error. */
    enum Meaning {
        /** Nothing: it is a fault of ours. */
        FAULT,

        /** The database is away or busy, or a transaction lost against another; nothing was stored. */
        UNAVAILABLE,

        /** The command refers to what somebody else has deleted meanwhile. */
        GONE,

        /** A constraint caught what the rules let through, mostly two requests at the same time. */
        CONFLICT
    }

    /**
     * Asked of the database that is in use; needs no connection.
     *
     * @param sqlState of five characters, never null
     * @param number the database's own, as the driver says it; 0 if it says none
     */
    Meaning meaning(String sqlState, int number);
}
