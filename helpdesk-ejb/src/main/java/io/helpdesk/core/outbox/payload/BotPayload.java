package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.bot.AgentBot;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A bot as events keep it. */
record BotPayload(
        long id,
        UUID uuid,
        Long accountId,
        String name,
        String description,
        String outgoingUrl,
        String avatarUrl,
        String botType,
        Map<String, Object> botConfig,
        Map<String, Object> settings,
        Instant createdAt,
        Instant updatedAt) {

    static BotPayload of(AgentBot it) {
        return it == null
                ? null
                : new BotPayload(
                        it.id(),
                        it.uuid(),
                        it.accountId(),
                        it.name(),
                        it.description(),
                        it.outgoingUrl(),
                        it.avatarUrl(),
                        it.botType(),
                        it.botConfig(),
                        it.settings(),
                        it.createdAt(),
                        it.updatedAt());
    }

    AgentBot restored() {
        return new AgentBot(
                id,
                uuid,
                accountId,
                name,
                description,
                outgoingUrl,
                avatarUrl,
                botType,
                botConfig,
                settings,
                createdAt,
                updatedAt);
    }
}
