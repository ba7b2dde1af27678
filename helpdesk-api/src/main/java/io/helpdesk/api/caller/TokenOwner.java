package io.helpdesk.api.caller;

/**
 * A user or a bot that showed a valid access token.
 *
 * @param kind {@code USER} or {@code BOT}
 */
public record TokenOwner(Caller.Kind kind, long id, String name) {}
