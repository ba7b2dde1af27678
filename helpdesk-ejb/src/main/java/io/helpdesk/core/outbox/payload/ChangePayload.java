package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.event.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A change as events keep it.
 *
 * @param field in the core's words, e.g. {@code custom_attributes}
 */
record ChangePayload(String field, Object before, Object after) {

    static <F extends Enum<F>> List<ChangePayload> of(List<FieldChange<F>> changes) {
        return Repeated.leftOut(changes.stream()
                .map(change -> new ChangePayload(word(change.field()), value(change.before()), value(change.after())))
                .toList());
    }

    /** What it is does not say that it is a time: it is read as the text that it was in all forms. */
    private static Object value(Object changed) {
        return changed instanceof Instant time ? time.toString() : changed;
    }

    static <F extends Enum<F>> List<FieldChange<F>> restored(Class<F> fields, List<ChangePayload> changes) {
        return changes == null
                ? List.of()
                : changes.stream()
                        .map(change ->
                                new FieldChange<>(field(fields, change.field()), change.before(), change.after()))
                        .toList();
    }

    static String word(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if this version knows no such field */
    static <F extends Enum<F>> F field(Class<F> fields, String word) {
        return Enum.valueOf(fields, word.toUpperCase(Locale.ROOT));
    }
}
