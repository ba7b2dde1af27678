package io.helpdesk.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Remembers for at most a second what counting many rows came to: an exact count reads an index entry for each, and every
 * page of a large account would do it again. When half of the second is over, one of those who ask counts again and the
 * others go on with what is known. Smaller counts are made each time.
 */
@ApplicationScoped
class LargeCounts {

    static final long LARGE = 10_000;
    private static final long LIFETIME_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int CAPACITY = 1_000;

    private record Counted(Object value, long at, AtomicBoolean renewing) {}

    private final ConcurrentMap<Object, Counted> recent = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    LargeCounts() {
        this(System::nanoTime);
    }

    LargeCounts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param key all that the count depends on @param size how many rows it counted */
    <T> T count(Class<T> type, Object key, ToLongFunction<T> size, Supplier<T> count) {
        var known = recent.get(key);
        if (known != null && usable(known)) {
            return type.cast(known.value());
        }
        long from = nanoTime.getAsLong();
        var counted = count.get();
        if (size.applyAsLong(counted) < LARGE) {
            recent.remove(key);
        } else {
            makeRoom();
            recent.put(key, new Counted(counted, from, new AtomicBoolean()));
        }
        return counted;
    }

    private boolean usable(Counted known) {
        long age = age(known);
        return age < LIFETIME_NANOS / 2 || age < LIFETIME_NANOS && !known.renewing().compareAndSet(false, true);
    }

    private void makeRoom() {
        if (recent.size() >= CAPACITY) {
            recent.values().removeIf(counted -> age(counted) >= LIFETIME_NANOS);
        }
        if (recent.size() >= CAPACITY) {
            recent.clear();
        }
    }

    private long age(Counted counted) {
        return nanoTime.getAsLong() - counted.at();
    }
}
