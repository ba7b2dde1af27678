package io.helpdesk.api.inbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the channel behind an inbox was told, by name. Which settings there are and which of them are secret is said
 * by the kind of channel, so that no secret is shown by whoever shows what is open.
 *
 * @param open what everybody may see who sees the inbox; of an object with secrets in it, the rest
 * @param secret for administrators only, as it was written
 */
public record ChannelSettings(Map<String, Object> open, Map<String, Object> secret) {

    /** Of a channel that was told nothing. */
    public static final ChannelSettings NONE = new ChannelSettings(Map.of(), Map.of());

    /** Everything as it was written, for administrators. */
    public Map<String, Object> all() {
        if (secret.isEmpty()) {
            return open;
        }
        var all = new LinkedHashMap<>(open);
        all.putAll(secret);
        return Collections.unmodifiableMap(all);
    }

    /** An open text; null if it is none or was never given. */
    public String text(String name) {
        return open.get(name) instanceof String text ? text : null;
    }

    /** Whether an open flag was given and is set. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(open.get(name));
    }

    /** What is open of an object; empty if it is none or was never given. */
    public Map<?, ?> object(String name) {
        return open.get(name) instanceof Map<?, ?> object ? object : Map.of();
    }

    /** Whether this secret was given, and is not blank. */
    public boolean keeps(String name) {
        return secret.get(name) != null && !"".equals(secret.get(name));
    }

    /** Without the secrets, as texts like this one end up in logs. */
    @Override
    public String toString() {
        return "ChannelSettings[open=" + open + ", secret=" + secret.keySet() + "]";
    }
}
