package io.helpdesk.core.agentrun;

import io.helpdesk.api.text.StorableText;
import java.util.Map;

/**
 * What an agent says.
 *
 * @param text blank or null for nothing
 * @param attributes of its message; never null
 */
public record Reply(String text, Map<String, Object> attributes) {

    public Reply {
        // nobody who could correct it would be told
        text = StorableText.kept(text, Integer.MAX_VALUE);
    }

    static Reply of(String text) {
        return new Reply(text, Map.of());
    }

    boolean says() {
        return text != null && !text.isBlank() || !attributes.isEmpty();
    }
}
