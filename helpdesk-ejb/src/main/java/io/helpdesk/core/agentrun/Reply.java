package io.helpdesk.core.agentrun;

import java.util.Map;

/**
 * What an agent says.
 *
 * @param text blank or null for nothing
 * @param attributes of its message; never null
 */
public record Reply(String text, Map<String, Object> attributes) {

    static final Reply NOTHING = new Reply(null, Map.of());

    static Reply of(String text) {
        return new Reply(text, Map.of());
    }

    boolean says() {
        return text != null && !text.isBlank() || !attributes.isEmpty();
    }
}
