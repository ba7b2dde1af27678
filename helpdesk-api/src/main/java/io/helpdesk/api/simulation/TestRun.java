package io.helpdesk.api.simulation;

import java.time.Instant;
import java.util.UUID;

/**
 * A talk in which a persona plays the customer. Its messages are those of its conversation.
 *
 * @param personaName as it was called when the run began
 * @param conversationId where it takes place
 * @param turnsCompleted how often the customer wrote and the agent was done with it
 * @param failure for people, why it failed; null otherwise
 * @param startedAt null while it waits
 * @param completedAt when it ended, however; null before
 */
public record TestRun(
        UUID uuid,
        String personaName,
        long conversationId,
        Status status,
        int turnsCompleted,
        int maxTurns,
        String failure,
        Instant startedAt,
        Instant completedAt,
        Instant createdAt) {

    /** How far it is. */
    public enum Status {
        /** It waits for its first turn. */
        PENDING,
        /** They talk. */
        RUNNING,
        /** All turns were taken, or the customer has nothing more to say. */
        COMPLETED,
        /** One of the two could not be asked, or did not answer. */
        FAILED,
        /** Its persona is gone. */
        CANCELLED
    }
}
