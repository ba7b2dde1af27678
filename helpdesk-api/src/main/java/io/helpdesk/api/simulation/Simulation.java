package io.helpdesk.api.simulation;

import java.time.Instant;
import java.util.UUID;

/**
 * A talk in which somebody of the desk writes to an agent as a customer would. Its messages are those of its conversation.
 *
 * @param agent by the name that it has outside
 * @param title how the talk began; null while nothing was said
 * @param conversationId where it takes place
 * @param thinking whether the agent has not yet done with what was written last
 */
public record Simulation(
        UUID uuid,
        UUID agent,
        String agentName,
        String title,
        long conversationId,
        boolean thinking,
        Instant createdAt) {}
