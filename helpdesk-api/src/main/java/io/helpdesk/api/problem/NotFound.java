package io.helpdesk.api.problem;

/** The thing named does not exist for this caller, also when it exists in someone else's account. */
public final class NotFound extends HelpdeskException {

    public NotFound(String subject) {
        super(Kind.NOT_FOUND, subject, "");
    }
}
