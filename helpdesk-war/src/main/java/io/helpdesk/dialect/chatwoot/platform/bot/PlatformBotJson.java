package io.helpdesk.dialect.chatwoot.platform.bot;

import io.helpdesk.api.bot.AgentBot;

/**
 * A bot (chatwoot-client 2.2).
 *
 * @param accessToken shown by the call that makes the bot, null ever after
 */
public record PlatformBotJson(
        long id, String name, String description, String outgoingUrl, Long accountId, String accessToken) {

    static PlatformBotJson of(AgentBot bot, String accessToken) {
        return new PlatformBotJson(
                bot.id(), bot.name(), bot.description(), bot.outgoingUrl(), bot.accountId(), accessToken);
    }
}
