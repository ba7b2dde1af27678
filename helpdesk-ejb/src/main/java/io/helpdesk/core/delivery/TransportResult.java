package io.helpdesk.core.delivery;

import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.delivery.TransportResult.Verdict;
import java.time.Duration;

/**
 * How an attempt ended. Texts are cut to the size of their columns.
 *
 * @param status of HTTP; null where there is none
 * @param response what the receiver said, its beginning: an answer's body, or under which id a provider knows what it took;
 *     or null
 * @param failure for people to read; null if it was delivered
 * @param pause at least so long until it is tried again, or null; for {@link Verdict#LATER} alone
 */
public record TransportResult(Verdict verdict, Integer status, String response, String failure, Duration pause) {

    /** What follows. */
    public enum Verdict {
        /** The receiver has taken it. */
        DELIVERED,
        /** Again, by the schedule; the target counts as failing. */
        LATER,
        /** Again, by the schedule; the target is not to blame. */
        POSTPONED,
        /** Neither now nor later, and the target is not to blame. */
        REFUSED,
        /** Neither this nor anything else: the target is disabled. */
        TARGET_GONE,
        /**
         * It could not be read or put into words here. Others need not wait for it; it is tried again, and the target is not
         * to blame.
         */
        UNSAYABLE
    }

    private static final int LONGEST = 500;

    public TransportResult {
        failure = StorableText.kept(failure, LONGEST);
    }

    /** @param externalId under which the receiver knows it, or null */
    public static TransportResult delivered(String externalId) {
        return new TransportResult(Verdict.DELIVERED, null, StorableText.kept(externalId, LONGEST), null, null);
    }

    /** @param pause null for what the schedule says */
    public static TransportResult later(String failure, Duration pause) {
        return new TransportResult(Verdict.LATER, null, null, failure, pause);
    }

    public static TransportResult postponed(String failure) {
        return new TransportResult(Verdict.POSTPONED, null, null, failure, null);
    }

    public static TransportResult refused(String failure) {
        return new TransportResult(Verdict.REFUSED, null, null, failure, null);
    }

    public static TransportResult unsayable(String failure) {
        return new TransportResult(Verdict.UNSAYABLE, null, null, failure, null);
    }
}
