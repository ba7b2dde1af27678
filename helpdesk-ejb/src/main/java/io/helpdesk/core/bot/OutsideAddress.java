package io.helpdesk.core.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a bot is asked that is a program of somebody's own, as its settings have it. */
public final class OutsideAddress {

    private OutsideAddress() {}

    /**
     * That of the first active tool, by which everything is forwarded: whoever changes it there moves the bot (wassist 8.5).
     *
     * @param settings of a bot
     * @return empty for one that is no such program, or has no address
     */
    public static Optional<String> of(Map<String, Object> settings) {
        if (!"outside".equals(settings.get("brain")) || !(settings.get("tools") instanceof List<?> tools)) {
            return Optional.empty();
        }
        return tools.stream()
                .filter(tool -> tool instanceof Map<?, ?> map && !Boolean.FALSE.equals(map.get("active")))
                .map(tool -> ((Map<?, ?>) tool).get("apiSchema") instanceof Map<?, ?> schema ? schema.get("url") : null)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }
}
