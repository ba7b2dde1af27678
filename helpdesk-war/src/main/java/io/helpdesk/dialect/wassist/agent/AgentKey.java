package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A key of one of the lists or objects an agent has (wassist 8).
 *
 * @param otherwise its value where none is given
 */
record AgentKey(String name, Kind kind, Object otherwise) {

    /** What may stand there. */
    enum Kind {
        TEXT,
        TEXTS,
        FLAG,
        INTEGER,
        ANYTHING
    }

    static AgentKey text(String name) {
        return new AgentKey(name, Kind.TEXT, "");
    }

    static AgentKey maybeText(String name) {
        return new AgentKey(name, Kind.TEXT, null);
    }

    static AgentKey texts(String name) {
        return new AgentKey(name, Kind.TEXTS, List.of());
    }

    /** On, unless it is said to be off. */
    static AgentKey flag(String name) {
        return new AgentKey(name, Kind.FLAG, true);
    }

    static AgentKey integer(String name, Long otherwise) {
        return new AgentKey(name, Kind.INTEGER, otherwise);
    }

    static AgentKey anything(String name) {
        return new AgentKey(name, Kind.ANYTHING, null);
    }

    /** An object with these keys in this order, and an id of its own if it brings none. */
    static Map<String, Object> entry(Fields fields, List<AgentKey> keys) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", fields.uuid("id").orElseGet(UUID::randomUUID).toString());
        keys.forEach(key -> entry.put(key.name(), key.read(fields).orElse(key.otherwise())));
        return entry;
    }

    private Optional<Object> read(Fields fields) {
        return switch (kind) {
            case TEXT -> fields.text(name, Text.optional().orBlank()).map(Object.class::cast);
            case TEXTS -> fields.texts(name).map(Object.class::cast);
            case FLAG -> fields.flag(name).map(Object.class::cast);
            case INTEGER -> fields.integer(name).map(Object.class::cast);
            case ANYTHING -> fields.anything(name);
        };
    }
}
