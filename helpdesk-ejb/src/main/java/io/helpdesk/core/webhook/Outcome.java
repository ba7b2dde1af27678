package io.helpdesk.core.webhook;

import java.nio.charset.StandardCharsets;
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
     * @param unsaid whether nothing was sent, because nobody here could say what; the target is not to blame
     */
    public record Answer(Integer status, String retryAfter, String body, String failure, boolean hopeless, boolean unsaid) {

        private static final int LONGEST = 500;

        static Answer of(int status, String retryAfter, String body) {
            boolean taken = status >= 200 && status <= 299;
            return new Answer(status, retryAfter, body, taken ? null : "status " + status, status == GONE, false);
        }

        /**
         * Taken by something that does not speak HTTP.
         *
         * @param reference what it calls the thing it took, or null
         */
        public static Answer taken(String reference) {
            return new Answer(null, null, reference == null ? null : cut(reference), null, false, false);
        }

        /** Nothing came back. */
        public static Answer none(String failure) {
            return new Answer(null, null, null, cut(failure), false, false);
        }

        /**
         * Not now.
         *
         * @param wait at least so long, or null
         */
        public static Answer later(String failure, Duration wait) {
            return new Answer(null, wait == null ? null : String.valueOf(Math.max(0, wait.toSeconds())), null, cut(failure), false, false);
        }

        /** Neither now nor later, and the target is not to blame. */
        public static Answer hopeless(String failure) {
            return new Answer(null, null, null, cut(failure), true, false);
        }

        /** It could not be read or put into words here. Others need not wait for it; it is tried again. */
        public static Answer unsaid(String failure) {
            return new Answer(null, null, null, cut(failure), false, true);
        }

        private static String cut(String text) {
            // neither U+0000 nor half a character can be stored everywhere
            var whole = new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            if (whole.length() <= LONGEST) {
                return whole;
            }
            return whole.substring(0, Character.isHighSurrogate(whole.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
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
        return !taken() && !answer.hopeless() && !answer.unsaid();
    }
}
