package io.helpdesk.api.webhook;

/** A request that says it is a webhook, and is not to be believed. Its message has nothing of the secret. */
public final class WebhookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A header is not there. */
        MISSING,
        /** A header is not in its form. */
        MALFORMED,
        /** Sent longer ago than is tolerated; perhaps somebody has heard it and sends it again. */
        TOO_OLD,
        /** Of a time that has not come. */
        NOT_YET,
        /** Of another body or by another secret. */
        WRONG_SIGNATURE
    }

    private final Reason reason;

    WebhookRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
