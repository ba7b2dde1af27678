package io.helpdesk.api.problem;

/** The credential is missing, unknown or revoked. */
public final class Unauthenticated extends HelpdeskException {

    public Unauthenticated(String subject) {
        super(Kind.UNAUTHENTICATED, subject, "");
    }
}
