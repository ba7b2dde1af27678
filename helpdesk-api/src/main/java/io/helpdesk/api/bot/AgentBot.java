package io.helpdesk.api.bot;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A program that answers conversations.
 *
 * @param accountId null for a bot of the whole installation
 * @param outgoingUrl where events go, or null
 * @param settings what a dialect keeps about the bot beyond this; never null
 */
public record AgentBot(
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
        Instant updatedAt) {}
