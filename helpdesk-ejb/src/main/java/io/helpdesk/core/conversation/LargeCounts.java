package io.helpdesk.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Remembers for at most a second what counting many rows came to: an exact count reads an index entry for each, and every
 * page of a large account would do it again. When half of the second is over, one of those who ask counts again and the
 * others go on with what is known; when all of it is, they wait for him, because the more count at once the longer each
 * takes, until none is done within the second. Smaller counts are made each time.
 */
@ApplicationScoped
class LargeCounts {

    static final long LARGE = 10_000;
    private static final long LIFETIME_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int CAPACITY = 1_000;

    /** @param at when it began to be made */
    private record Counted(Object value, long at, AtomicReference<Renewal> renewal) {}

    /** @param at when it began to be made */
    private record Renewal(long at, CompletableFuture<Object> value) {}

    private final ConcurrentMap<Object, Counted> recent = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    LargeCounts() {
        this(System::nanoTime);
    }

    LargeCounts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * @param key all that the count depends on
     * @param size how many rows it counted
     */
    <T> T count(Class<T> type, Object key, ToLongFunction<T> size, Supplier<T> count) {
        while (true) {
            var known = recent.get(key);
            if (known == null) {
                return made(key, size, count);
            }
            long age = age(known.at());
            var renewal = known.renewal().get();
            boolean renewing = renewal != null && age(renewal.at()) < LIFETIME_NANOS;
            if (age < LIFETIME_NANOS / 2 || age < LIFETIME_NANOS && renewing) {
                return type.cast(known.value());
            }
            if (renewing) {
                try {
                    return type.cast(renewal.value().join());
                } catch (CompletionException failed) {
                    return made(key, size, count);
                }
            }
            var own = new Renewal(nanoTime.getAsLong(), new CompletableFuture<>());
            if (known.renewal().compareAndSet(renewal, own)) {
                return renewed(known, own, () -> made(key, size, count));
            }
        }
    }

    private static <T> T renewed(Counted known, Renewal own, Supplier<T> count) {
        try {
            var counted = count.get();
            own.value().complete(counted);
            return counted;
        } catch (RuntimeException | Error e) {
            known.renewal().compareAndSet(own, null);
            own.value().completeExceptionally(e);
            throw e;
        }
    }

    private <T> T made(Object key, ToLongFunction<T> size, Supplier<T> count) {
        long from = nanoTime.getAsLong();
        var counted = count.get();
        if (size.applyAsLong(counted) < LARGE) {
            recent.remove(key);
        } else {
            makeRoom();
            recent.put(key, new Counted(counted, from, new AtomicReference<>()));
        }
        return counted;
    }

    private void makeRoom() {
        if (recent.size() >= CAPACITY) {
            recent.values().removeIf(counted -> age(counted.at()) >= LIFETIME_NANOS);
        }
        if (recent.size() >= CAPACITY) {
            recent.clear();
        }
    }

    private long age(long since) {
        return nanoTime.getAsLong() - since;
    }
}
