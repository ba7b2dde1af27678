package io.helpdesk.api.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * Who answers what the contact writes, besides people: what was chosen for the conversation or else for its inbox, resolved
 * (wassist 6.3).
 *
 * @param mode never null
 * @param agentId the agent bot that answers; null unless the mode is {@code AGENT}
 * @param webhook that alone is told what the contact writes; null unless the mode is {@code WEBHOOK}
 * @param own whether it was chosen for this conversation
 * @param handoff null unless the agent gave the conversation to people, and they still have it
 */
public record Routing(Mode mode, Long agentId, UUID webhook, boolean own, Handoff handoff) {

    /** What kind of thing answers. */
    public enum Mode {
        /** People alone. */
        NOBODY,
        /** An agent bot. */
        AGENT,
        /** Whatever is behind a webhook. */
        WEBHOOK
    }

    /**
     * That an agent gave a conversation to people.
     *
     * @param reason for people to read
     */
    public record Handoff(Instant at, String reason) {}

    /** Of a conversation for which nothing was chosen, nor for its inbox. */
    public static final Routing NONE = new Routing(Mode.NOBODY, null, null, false, null);
}
