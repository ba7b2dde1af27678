package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.bot.SaveAgentBot;
import java.util.Optional;

/** Parameters of an agent bot, as a command (chatwoot-resources 6). */
public final class AgentBotCommands {

    private AgentBotCommands() {}

    /** @throws ChatwootRefusal for a picture sent as a file, which has nowhere to be kept, and for an unknown type of bot */
    public static SaveAgentBot of(ChatwootParams params) {
        params.filled("bot_type")
                .filter(type -> !type.equals("webhook") && !type.equals("0"))
                .ifPresent(type -> {
                    throw ChatwootRefusal.unprocessable("'" + type + "' is not a valid bot_type");
                });
        return new SaveAgentBot(
                params.text("name").orElse(null),
                clearable(params, "description"),
                clearable(params, "outgoing_url"),
                clearable(params, "avatar_url"),
                params.object("bot_config").orElse(null),
                null);
    }

    private static Optional<String> clearable(ChatwootParams params, String key) {
        return params.text(key)
                .map(text -> Optional.of(text).filter(given -> !given.isBlank()))
                .orElse(null);
    }
}
