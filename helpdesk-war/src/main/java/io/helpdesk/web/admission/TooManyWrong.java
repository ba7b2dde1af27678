package io.helpdesk.web.admission;

/** Too many wrong credentials were shown from this address, or for this key; this one was not looked at. */
public final class TooManyWrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    TooManyWrong(int retryAfterSeconds) {
        super(null, null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
