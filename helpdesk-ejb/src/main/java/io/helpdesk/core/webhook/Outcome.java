package io.helpdesk.core.webhook;

import java.time.Duration;
import java.time.Instant;

/** How an attempt at a leased delivery ended. */
public record Outcome(Job job, Instant startedAt, long milliseconds, Answer answer) {

    private static final int GONE = 410;

    /**
     * What came back.
     *
     * @param status of HTTP; null if none came back
     * @param retryAfter the header of that name, or null
     * @param body its beginning, or what a channel's provider calls the message; or null
     * @param failure why nothing came back, or why it does not count; null if it is a success
     * @param hopeless whether another attempt makes no sense
     */
    public record Answer(Integer status, String retryAfter, String body, String failure, boolean hopeless) {

        private static final int LONGEST = 500;

        static Answer of(int status, String retryAfter, String body) {
            boolean taken = status >= 200 && status <= 299;
            return new Answer(status, retryAfter, body, taken ? null : "status " + status, status == GONE);
        }

        /**
         * Taken by something that does not speak HTTP.
         *
         * @param reference what it calls the thing it took, or null
         */
        public static Answer taken(String reference) {
            return new Answer(null, null, reference, null, false);
        }

        /** Nothing came back. */
        public static Answer none(String failure) {
            return new Answer(null, null, null, cut(failure), false);
        }

        /**
         * Not now.
         *
         * @param wait at least so long, or null
         */
        public static Answer later(String failure, Duration wait) {
            return new Answer(null, wait == null ? null : String.valueOf(Math.max(0, wait.toSeconds())), null, cut(failure), false);
        }

        /** Neither now nor later, and the target is not to blame. */
        public static Answer hopeless(String failure) {
            return new Answer(null, null, null, cut(failure), true);
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }
    }

    boolean taken() {
        return answer.failure() == null;
    }

    boolean gone() {
        return answer.status() != null && answer.status() == GONE;
    }

    /** Whether the target failed. */
    boolean failed() {
        return !taken() && !answer.hopeless();
    }
}
