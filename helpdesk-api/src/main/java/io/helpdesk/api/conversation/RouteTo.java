package io.helpdesk.api.conversation;

/**
 * Who is to answer.
 *
 * @param agentId key of an agent bot; null for the one there is, or unless the mode is {@code AGENT}
 * @param webhookId key of a webhook of the account; null unless the mode is {@code WEBHOOK}
 */
public record RouteTo(Routing.Mode mode, Long agentId, Long webhookId) {

    /** People alone. */
    public static RouteTo nobody() {
        return new RouteTo(Routing.Mode.NOBODY, null, null);
    }

    /** @param agentId null for the agent that the conversation, or else its inbox, has already */
    public static RouteTo agent(Long agentId) {
        return new RouteTo(Routing.Mode.AGENT, agentId, null);
    }

    public static RouteTo webhook(long webhookId) {
        return new RouteTo(Routing.Mode.WEBHOOK, null, webhookId);
    }
}
