package io.helpdesk.web;

/** The {@code Idempotency-Key} of a request cannot be honoured, and so nothing was done. */
public final class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private KeyRefused(int status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static KeyRefused malformed() {
        return new KeyRefused(
                400, "idempotency_key_invalid", "Idempotency-Key must be 1 to 255 visible ASCII characters");
    }

    public static KeyRefused inFlight() {
        return new KeyRefused(
                409, "idempotency_key_in_use", "A request with this Idempotency-Key is still being carried out");
    }

    public static KeyRefused notKept() {
        return new KeyRefused(
                409,
                "idempotency_answer_too_large",
                "The request with this Idempotency-Key was carried out; its answer was too large to be kept");
    }

    public static KeyRefused reused() {
        return new KeyRefused(422, "idempotency_key_reused", "This Idempotency-Key was used with another request");
    }

    /** 400, 409 or 422. */
    public int status() {
        return status;
    }

    /** For programs, in snake case. */
    public String code() {
        return code;
    }
}
