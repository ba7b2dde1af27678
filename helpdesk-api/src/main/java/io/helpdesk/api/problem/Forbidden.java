package io.helpdesk.api.problem;

/** The caller is known, but may not do this. */
public final class Forbidden extends HelpdeskException {

    public Forbidden(String subject) {
        super(Kind.FORBIDDEN, subject, "");
    }
}
