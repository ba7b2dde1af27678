package io.helpdesk.core.outbox;

import io.helpdesk.api.event.FieldChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Remembers some fields of an entity as they were loaded, so that an event can say what they were before. An entity that
 * is new has no before, and so no changes.
 */
public final class Tracked<F extends Enum<F>> {

    private final F time;
    private final Supplier<Map<F, Object>> now;
    private Map<F, Object> before;

    /**
     * @param time the field that says when it was changed
     * @param now the fields as they are, in the order in which they are told; values that are never changed themselves
     */
    public Tracked(F time, Supplier<Map<F, Object>> now) {
        this.time = time;
        this.now = now;
    }

    /** What is there now counts as before. */
    public void remember() {
        before = now.get();
    }

    /** Fields that differ; each change is told once. Empty when nothing but the time of the change differs. */
    public List<FieldChange<F>> take() {
        if (before == null) {
            return List.of();
        }
        var after = now.get();
        var changes = new ArrayList<FieldChange<F>>();
        after.forEach((field, value) -> {
            var was = before.get(field);
            if (!Objects.equals(was, value)) {
                changes.add(new FieldChange<>(field, json(was), json(value)));
            }
        });
        if (changes.stream().allMatch(change -> change.field() == time)) {
            return List.of();
        }
        before = after;
        return changes;
    }

    private static Object json(Object value) {
        return value instanceof Instant ? value.toString() : value;
    }
}
