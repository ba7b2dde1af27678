package io.helpdesk.api.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One event on its way to one webhook.
 *
 * @param uuid the same over all attempts and replays
 * @param attempts since it was made or replayed
 * @param dueAt when it is tried next; the last time tried once it is finished
 * @param log the latest attempts, oldest first; empty in lists
 */
public record Delivery(
        UUID uuid,
        long webhookId,
        UUID webhookUuid,
        String webhookUrl,
        String eventName,
        State state,
        int attempts,
        Instant dueAt,
        Instant createdAt,
        Instant finishedAt,
        List<Attempt> log) {

    /** How far it got. */
    public enum State {
        /** Is tried, or tried again. */
        WAITING,
        /** The receiver has taken it. */
        DONE,
        /** Given up; it may be replayed. */
        DEAD;

        /** The state of this name in any letter case; empty for none. */
        public static Optional<State> named(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /**
     * One try.
     *
     * @param status of the answer, or null without one
     * @param response the beginning of the answer's body, or null
     * @param failure what went wrong, for people; null if nothing did
     */
    public record Attempt(int number, Instant at, long milliseconds, Integer status, String response, String failure) {}
}
