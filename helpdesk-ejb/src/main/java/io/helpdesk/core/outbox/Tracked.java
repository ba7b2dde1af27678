package io.helpdesk.core.outbox;

import io.helpdesk.api.event.FieldChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Remembers some fields of an entity as they were loaded, so that an event can say what they were before. An entity that
 * is new has no before, and so no changes.
 */
public final class Tracked {

    private static final String TIME = "updated_at";

    private final Supplier<Map<String, Object>> now;
    private Map<String, Object> before;

    /** @param now the fields as they are, in the order in which they are told; values that are never changed themselves */
    public Tracked(Supplier<Map<String, Object>> now) {
        this.now = now;
    }

    /** What is there now counts as before. */
    public void remember() {
        before = now.get();
    }

    /** Fields that differ; each change is told once. Empty when nothing but the time of the change differs. */
    public List<FieldChange> take() {
        if (before == null) {
            return List.of();
        }
        var after = now.get();
        var changes = new ArrayList<FieldChange>();
        after.forEach((field, value) -> {
            var was = before.get(field);
            if (!Objects.equals(was, value)) {
                changes.add(new FieldChange(field, json(was), json(value)));
            }
        });
        if (changes.stream().allMatch(change -> change.field().equals(TIME))) {
            return List.of();
        }
        before = after;
        return changes;
    }

    /** A map that keeps its order and takes nulls. */
    public static Map<String, Object> fields() {
        return new LinkedHashMap<>();
    }

    private static Object json(Object value) {
        return value instanceof Instant ? value.toString() : value;
    }
}
