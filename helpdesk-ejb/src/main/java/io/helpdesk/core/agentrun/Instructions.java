package io.helpdesk.core.agentrun;

import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.bot.OutsideAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a bot that answers by itself is told, as its settings have it.
 *
 * @param kind never null
 * @param address where an agent outside is asked; null for one of the other kind
 * @param model null for the configured one, likewise effort
 * @param system what a model is told first; may be empty
 * @param greeting how it begins a talk; may be empty
 * @param choices what a contact may begin with
 * @param tools as they are stored
 */
public record Instructions(
        Kind kind,
        String address,
        String model,
        String effort,
        String system,
        String greeting,
        List<String> choices,
        List<Map<?, ?>> tools) {

    /** Who thinks. */
    public enum Kind {
        /** A program that somebody runs elsewhere. */
        OUTSIDE,
        /** A model, with the bot's instructions. */
        MODEL
    }

    /** In a bot's settings, its kind in lower case; bots without it answer through the API, if they do. */
    static final String BRAIN = "brain";

    /**
     * Empty for a bot that does not answer by itself, and in all accounts but its own: the platform gives bots from one to
     * another, and those of the whole installation are told of what happens by webhooks alone.
     */
    static Optional<Instructions> of(AgentBotEntity bot, long accountId) {
        return bot.accountId() != null && bot.accountId() == accountId ? of(bot) : Optional.empty();
    }

    private static Optional<Instructions> of(AgentBotEntity bot) {
        var settings = bot.snapshot().settings();
        return kind(settings)
                .map(kind -> new Instructions(
                        kind,
                        OutsideAddress.of(settings).orElse(null),
                        text(settings, "llmModel").orElse(null),
                        text(settings, "reasoningEffort").orElse(null),
                        text(settings, "systemPrompt").orElse(""),
                        text(settings, "firstMessage").orElse(""),
                        list(settings, "icebreakers").stream()
                                .map(String::valueOf)
                                .toList(),
                        tools(settings)));
    }

    private static Optional<Kind> kind(Map<String, Object> settings) {
        return switch (String.valueOf(settings.get(BRAIN))) {
            case "outside" -> Optional.of(Kind.OUTSIDE);
            case "model" -> Optional.of(Kind.MODEL);
            default -> Optional.empty();
        };
    }

    private static List<Map<?, ?>> tools(Map<String, Object> settings) {
        return list(settings, "tools").stream()
                .filter(tool -> tool instanceof Map<?, ?> map && !Boolean.FALSE.equals(map.get("active")))
                .<Map<?, ?>>map(tool -> (Map<?, ?>) tool)
                .toList();
    }

    private static List<?> list(Map<String, Object> settings, String name) {
        return settings.get(name) instanceof List<?> list ? list : List.of();
    }

    private static Optional<String> text(Map<String, Object> settings, String name) {
        return settings.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
