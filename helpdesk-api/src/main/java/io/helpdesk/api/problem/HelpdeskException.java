package io.helpdesk.api.problem;

import jakarta.ejb.ApplicationException;

/**
 * A refusal: the core says what was refused and why, in its own terms; each dialect words it.
 *
 * <p>Thrown out of a service, it rolls back the transaction the service runs in, the caller's included.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class HelpdeskException extends RuntimeException {

    /** What sort of refusal this is. */
    public enum Kind {
        /** The credential is missing, unknown or revoked. */
        UNAUTHENTICATED,
        /** The caller is known, but may not do this. */
        FORBIDDEN,
        /** The thing named does not exist for this caller. */
        NOT_FOUND,
        /** The command breaks a rule. */
        INVALID,
        /** The command collides with what is already stored. */
        CONFLICT
    }

    private final Kind kind;
    private final String subject;

    protected HelpdeskException(Kind kind, String subject, String detail) {
        super(kind + " " + subject + (detail.isEmpty() ? "" : ": " + detail));
        this.kind = kind;
        this.subject = subject;
    }

    public Kind kind() {
        return kind;
    }

    /** What the refusal is about: {@code "inbox"}, {@code "conversation"}, {@code "session"}; never null. */
    public String subject() {
        return subject;
    }
}
