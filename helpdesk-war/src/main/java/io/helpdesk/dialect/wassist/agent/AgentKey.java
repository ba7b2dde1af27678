package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A key of one of the lists or objects an agent has (wassist 8.3).
 *
 * @param otherwise its value where none is given
 * @param needed whether a new entry has to have it
 */
record AgentKey(String name, Kind kind, Object otherwise, boolean needed) {

    /** What may stand there. */
    enum Kind {
        TEXT,
        TEXT_OR_NULL,
        URL,
        TEXTS,
        FLAG,
        INTEGER,
        NUMBER,
        OBJECT,
        ANYTHING,
        MEMORY_TYPE,
        PAYWALL_ACTION,
        AGENT,
        TEMPLATE,
        /** Nobody writes it but the server. */
        MADE
    }

    /** What entries may refer to: whether the organisation has an agent, or a template, of this id. */
    record References(Predicate<UUID> agents, Predicate<UUID> templates) {}

    private static final List<String> MEMORY_TYPES = List.of("string", "number", "boolean", "json");
    private static final List<String> PAYWALL_ACTIONS = List.of("none", "purchase_link", "subscribe", "terminal");

    static AgentKey needed(String name, Kind kind) {
        return new AgentKey(name, kind, null, true);
    }

    static AgentKey optional(String name, Kind kind) {
        return new AgentKey(name, kind, null, false);
    }

    static AgentKey optional(String name, Kind kind, Object otherwise) {
        return new AgentKey(name, kind, otherwise, false);
    }

    /**
     * An object with these keys in this order: what is not given stays as it is stored, or is what it is otherwise.
     *
     * @param stored null for a new one, which gets an id of its own
     */
    static Map<String, Object> entry(Fields fields, List<AgentKey> keys, Map<?, ?> stored, References references) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", stored == null ? UUID.randomUUID().toString() : stored.get("id"));
        for (AgentKey key : keys) {
            Object before = stored != null && stored.containsKey(key.name()) ? stored.get(key.name()) : key.otherwise();
            boolean cleared = key.kind() == Kind.TEXT_OR_NULL && fields.isNull(key.name());
            entry.put(
                    key.name(),
                    cleared
                            ? null
                            : key.read(fields, key.needed() && stored == null, references)
                                    .orElse(before));
        }
        return entry;
    }

    private Optional<Object> read(Fields fields, boolean required, References references) {
        Text text = required ? Text.required() : Text.optional();
        return switch (kind) {
            case TEXT, TEXT_OR_NULL ->
                fields.text(name, required ? text : text.orBlank()).map(Object.class::cast);
            case URL -> fields.url(name, required).map(Object.class::cast);
            case TEXTS -> fields.texts(name).map(Object.class::cast);
            case FLAG -> fields.flag(name).map(Object.class::cast);
            case INTEGER -> fields.integer(name).map(Object.class::cast);
            case NUMBER -> fields.number(name).map(Object.class::cast);
            case OBJECT -> fields.object(name, required, Fields::everything).map(Object.class::cast);
            case ANYTHING -> fields.anything(name, required);
            case MEMORY_TYPE -> fields.choice(name, required, MEMORY_TYPES).map(Object.class::cast);
            case PAYWALL_ACTION ->
                fields.choice(name, required, PAYWALL_ACTIONS).map(Object.class::cast);
            case AGENT -> known(fields, required, references.agents());
            case TEMPLATE -> known(fields, required, references.templates());
            case MADE -> Optional.empty();
        };
    }

    private Optional<Object> known(Fields fields, boolean required, Predicate<UUID> there) {
        Optional<UUID> id = fields.uuid(name, required);
        if (id.isPresent() && !there.test(id.get())) {
            fields.refuse(name, Fields.unknownId(id.get()));
        }
        return id.map(UUID::toString);
    }
}
