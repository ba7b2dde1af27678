package io.helpdesk.core.outbox.payload;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is nearly always the same is left out where it is: a time that is the one beside it, a map or a list with nothing in it. */
final class Repeated {

    private Repeated() {}

    static Instant leftOut(Instant time, Instant beside) {
        return time == null || time.equals(beside) ? null : time;
    }

    /** Of what was kept before times were left out, all are there. */
    static Instant restored(Instant kept, Instant beside) {
        return kept == null ? beside : kept;
    }

    static <K, V> Map<K, V> leftOut(Map<K, V> values) {
        return values == null || values.isEmpty() ? null : values;
    }

    static <K, V> Map<K, V> restored(Map<K, V> kept) {
        return kept == null ? Map.of() : kept;
    }

    static <T> List<T> leftOut(List<T> values) {
        return values == null || values.isEmpty() ? null : values;
    }

    static <T> List<T> restored(List<T> kept) {
        return kept == null ? List.of() : kept;
    }
}
