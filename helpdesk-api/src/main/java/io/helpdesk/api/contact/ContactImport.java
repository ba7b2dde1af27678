package io.helpdesk.api.contact;

import java.time.Instant;

/**
 * A table of contacts that is taken in, row by row, in the background.
 *
 * @param rows as many as it has, without the line of names
 * @param done of them
 * @param refused of those that are done: they break a rule of contacts, and nothing of them was taken in
 */
public record ContactImport(
        long id,
        long accountId,
        State state,
        long rows,
        long done,
        long refused,
        Instant createdAt,
        Instant updatedAt) {

    /** How far it is. */
    public enum State {
        /** Not all rows are done yet. */
        RUNNING,
        DONE,
        /** Given up: its file is lost, or it failed again and again. */
        FAILED
    }
}
