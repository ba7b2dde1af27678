package io.helpdesk.dialect.chatwoot.application.bot;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.dialect.chatwoot.ChatwootTexts;
import java.util.Map;

/**
 * A bot (chatwoot-resources 6).
 *
 * @param own what is shown only of the account's own bots; null leaves it out
 */
public record AgentBotJson(
        long id,
        String name,
        String description,
        String thumbnail,
        String botType,
        Map<String, Object> botConfig,
        Long accountId,
        boolean systemBot,
        @JsonUnwrapped Own own) {

    /** @param accessToken shown by the call that makes or resets it, null ever after */
    public record Own(String outgoingUrl, String accessToken) {}

    public static AgentBotJson of(AgentBot bot, String accessToken) {
        return new AgentBotJson(
                bot.id(),
                bot.name(),
                bot.description(),
                ChatwootTexts.picture(bot.avatarUrl()),
                bot.botType(),
                bot.botConfig(),
                bot.accountId(),
                bot.accountId() == null,
                bot.accountId() == null ? null : new Own(bot.outgoingUrl(), accessToken));
    }
}
