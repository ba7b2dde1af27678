package io.helpdesk.web;

import io.helpdesk.api.problem.HelpdeskException;
import java.util.Set;

/**
 * What went wrong, told apart once for all dialects; each words it.
 *
 * <p>Only a {@link Bug} is logged, by {@link #of}, and {@link Unavailable} with one line: the rest is the client's affair.
 */
public sealed interface Failure {

    /** A service said no. */
    record Refused(HelpdeskException why) implements Failure {}

    /**
     * The body is not what it claims to be.
     *
     * @param detail for a log or a dialect that repeats it; names no class of ours
     */
    record Malformed(String detail) implements Failure {}

    /**
     * The body is larger than configured.
     *
     * @param limit in bytes
     */
    record TooLarge(long limit) implements Failure {}

    /**
     * The JAX-RS engine said no: unknown path, wrong method, wrong media type.
     *
     * @param allow the methods that would do, for 405; else empty
     */
    record Http(int status, Set<String> allow) implements Failure {}

    /** The request named itself and cannot be carried out under that name. */
    record Key(KeyRefused why) implements Failure {}

    /** The database cannot be reached or is too busy; trying again later may help. */
    record Unavailable(int retryAfterSeconds) implements Failure {}

    /** Too many wrong credentials were shown; this one was not looked at. */
    record Throttled(int retryAfterSeconds) implements Failure {}

    /**
     * Ours.
     *
     * @param incident under which it is in the log
     */
    record Bug(String incident) implements Failure {}

    /** Looks through what containers wrap around the cause. Told again of the same exception, it answers the same. */
    static Failure of(Throwable thrown) {
        return Diagnosis.of(thrown);
    }
}
