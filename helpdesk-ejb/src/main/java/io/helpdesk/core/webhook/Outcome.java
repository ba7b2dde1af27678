package io.helpdesk.core.webhook;

import java.time.Instant;

/** How an attempt at a leased delivery ended. */
public record Outcome(Job job, Instant startedAt, long milliseconds, Answer answer) {

    private static final int GONE = 410;

    /**
     * What came back.
     *
     * @param status null if nothing did
     * @param retryAfter the header of that name, or null
     * @param body its beginning, or null
     * @param failure why nothing came back, or why it does not count; null if it is a success
     * @param hopeless whether another attempt makes no sense
     */
    public record Answer(Integer status, String retryAfter, String body, String failure, boolean hopeless) {

        static Answer of(int status, String retryAfter, String body) {
            boolean taken = status >= 200 && status <= 299;
            return new Answer(status, retryAfter, body, taken ? null : "status " + status, status == GONE);
        }

        static Answer none(String failure) {
            return new Answer(null, null, null, failure.length() > 500 ? failure.substring(0, 500) : failure, false);
        }

        /** It could not even be put into words. */
        static Answer unspeakable(String failure) {
            return new Answer(null, null, null, failure, true);
        }
    }

    boolean taken() {
        return answer.failure() == null;
    }

    boolean gone() {
        return answer.status() != null && answer.status() == GONE;
    }
}
