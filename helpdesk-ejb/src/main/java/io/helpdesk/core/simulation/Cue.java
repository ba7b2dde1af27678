package io.helpdesk.core.simulation;

import io.helpdesk.api.agentrun.AgentWire.Said;
import java.util.List;

/**
 * What a persona is told when it is to write.
 *
 * @param attempt which of several this is
 * @param name of the persona
 * @param talk what was said before, oldest first
 */
public record Cue(long accountId, long run, int attempt, String name, String description, List<Said> talk) {}
