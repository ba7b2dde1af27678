package io.helpdesk.api.idempotency;

import java.time.Duration;

/**
 * Keeps the answer of a request beside its effect, so that the request asked again is answered again and not carried out
 * again (the IETF draft "The Idempotency-Key HTTP Header Field"). Both methods need the caller's transaction and work in it.
 */
public interface IdempotentAnswers {

    /** How long answers are kept at least. */
    Duration KEPT = Duration.ofHours(24);

    /** The largest body that is kept, in bytes. */
    int LARGEST = 1 << 20;

    /**
     * Claims a request. To be called before the transaction has touched anything.
     *
     * @param name 32 bytes that only the same client with the same key can tell; they are not stored
     * @param fingerprint SHA-256 of what was asked
     */
    Claim claim(byte[] name, byte[] fingerprint);

    /**
     * Keeps the answer of a request that is {@link Claim.Mine}, with all that the transaction has done so far.
     *
     * @param accountId the account it happened in, with which the answer goes; 0 for none
     */
    void keep(long accountId, byte[] name, byte[] fingerprint, Answer answer);
}
