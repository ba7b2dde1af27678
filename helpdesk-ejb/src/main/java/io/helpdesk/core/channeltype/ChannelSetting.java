package io.helpdesk.core.channeltype;

import io.helpdesk.core.rule.Checks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A thing that a channel can be told.
 *
 * @param open of an object with secrets in it, the keys that are none
 */
public record ChannelSetting(String name, Form form, boolean secret, Set<String> open) {

    /** What a value of it has to be. */
    public enum Form {
        TEXT(String.class),
        FLAG(Boolean.class),
        NUMBER(Number.class),
        LIST(List.class),
        OBJECT(Map.class);

        private final Class<?> type;

        Form(Class<?> type) {
            this.type = type;
        }
    }

    static final int LONGEST_URL = Checks.URL;

    static ChannelSetting open(String name, Form form) {
        return new ChannelSetting(name, form, false, Set.of());
    }

    static ChannelSetting secret(String name, Form form) {
        return new ChannelSetting(name, form, true, Set.of());
    }

    /** An object of which only these keys are known to be no secrets. */
    static ChannelSetting secretBut(String name, Set<String> open) {
        return new ChannelSetting(name, Form.OBJECT, true, open);
    }

    /** Of what was written, a text; null if it is none or was not given. */
    static String text(Map<String, Object> settings, String name) {
        return settings.get(name) instanceof String text ? text : null;
    }

    /** Whether it can have this value; null takes it away. */
    public boolean takes(Object value) {
        return value == null || form.type.isInstance(value);
    }

    /** What everybody may see of a value of it who sees the inbox. */
    Optional<Object> shown(Object value) {
        if (!secret) {
            return Optional.ofNullable(value);
        }
        if (open.isEmpty() || !(value instanceof Map<?, ?> object)) {
            return Optional.empty();
        }
        var rest = new LinkedHashMap<Object, Object>(object);
        rest.keySet().retainAll(open);
        return Optional.of(rest);
    }
}
