package io.helpdesk.web.admission;

/** The body of a request did not come in time. Nothing was done. */
public final class BodyTooLate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLate() {
        super(null, null, false, false);
    }
}
