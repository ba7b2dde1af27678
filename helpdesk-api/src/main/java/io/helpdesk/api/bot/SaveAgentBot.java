package io.helpdesk.api.bot;

import java.util.Map;
import java.util.Optional;

/** What to write on a bot; null leaves a field alone, {@code Optional.empty()} clears it; settings are merged. */
public record SaveAgentBot(
        String name,
        Optional<String> description,
        Optional<String> outgoingUrl,
        Optional<String> avatarUrl,
        Map<String, Object> botConfig,
        Map<String, Object> settings) {}
