package io.helpdesk.core.outbox.payload;

/**
 * What events of one account have in common for a long time, an inbox, an agent, a team, a bot: kept apart, each version once,
 * and named by a number in the events.
 */
public interface PayloadParts {

    /**
     * The number under which this part is kept, from now on if it was not.
     *
     * @param part an {@code InboxPayload}, {@code AgentPayload}, {@code TeamPayload} or {@code BotPayload}
     */
    long numberOf(Object part);

    /**
     * The part that is kept under this number.
     *
     * @throws IllegalStateException if there is none
     */
    <T> T numbered(long number, Class<T> type);
}
