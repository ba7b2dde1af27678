package io.helpdesk.api.simulation;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who plays the customer where an agent is tried out.
 *
 * @param agent which is tried, by the name that it has outside
 * @param description for the model that plays it: who writes, and what they want
 */
public record Persona(long id, UUID uuid, UUID agent, String name, String description, Instant createdAt) {}
