package io.helpdesk.api.problem;

/**
 * The command collides with what is already stored: {@code "source_id"} when another contact of the inbox
 * has it, {@code "membership"} when the agent is in the account already, {@code "label"} and so on.
 */
public final class Conflict extends HelpdeskException {

    public Conflict(String subject) {
        super(Kind.CONFLICT, subject, "");
    }
}
