package io.helpdesk.core.conversation;

import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.core.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Remembers for a second what counting many rows came to, and longer what took long: an exact count reads an index entry for
 * each, and every page of a large account would do it again. When half of the time is over, one who asks has it counted again
 * beside the requests, and all go on with what is known; when all of it is, one counts and the others wait for him, because the
 * more count at once the longer each takes, until none is done in time. Smaller counts are made each time.
 */
@ApplicationScoped
public class LargeCounts {

    static final long LARGE = 10_000;
    private static final long LIFETIME_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** For so many times what it took a count is remembered, and made again after half: a twentieth of a processor's time. */
    private static final int SELDOMER = 40;

    private static final int PATIENCE_SECONDS = 5;
    private static final int CAPACITY = 1_000;

    /** Each takes a connection. */
    private static final int BESIDE = 2;

    /**
     * @param at when it began to be made
     * @param lifetime for how long it is remembered from then on
     */
    private record Counted(Object value, long at, long lifetime, AtomicReference<Renewal> renewal) {}

    /** @param at when it began to be made */
    private record Renewal(long at, CompletableFuture<Object> value) {}

    private final ConcurrentMap<Object, Counted> recent = new ConcurrentHashMap<>();
    private final Semaphore beside = new Semaphore(BESIDE);
    private final LongSupplier nanoTime;
    private final Executor threads;

    protected LargeCounts() {
        // for the proxy
        this(System::nanoTime, Runnable::run);
    }

    /** Each count beside the requests has a transaction of its own. */
    @Inject
    LargeCounts(Database database, Transactions transactions) {
        this(
                System::nanoTime,
                count -> database.submit(() -> transactions.together(() -> {
                    count.run();
                    return null;
                })));
    }

    LargeCounts(LongSupplier nanoTime, Executor threads) {
        this.nanoTime = nanoTime;
        this.threads = threads;
    }

    /**
     * @param key all that the count depends on
     * @param size how many rows it counted
     * @param count may be called on another thread, in another transaction
     */
    public <T> T count(Class<T> type, Object key, ToLongFunction<T> size, Supplier<T> count) {
        while (true) {
            var known = recent.get(key);
            if (known == null) {
                return made(key, size, count);
            }
            long age = age(known.at());
            var renewal = known.renewal().get();
            boolean renewing = renewal != null && age(renewal.at()) < known.lifetime();
            if (age < known.lifetime() / 2 || age < known.lifetime() && renewing) {
                return type.cast(known.value());
            }
            if (renewing) {
                var waitedFor = result(renewal);
                return waitedFor == null ? made(key, size, count) : type.cast(waitedFor);
            }
            var own = new Renewal(nanoTime.getAsLong(), new CompletableFuture<>());
            if (known.renewal().compareAndSet(renewal, own)) {
                if (age < known.lifetime() && renewedBeside(known, own, () -> made(key, size, count))) {
                    return type.cast(known.value());
                }
                return renewed(known, own, () -> made(key, size, count));
            }
        }
    }

    /** Null if it failed, or takes so long that it may be waiting for a connection of those who wait for it. */
    private static Object result(Renewal renewal) {
        try {
            return renewal.value().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** @return false if nobody can do it beside the requests now */
    private <T> boolean renewedBeside(Counted known, Renewal own, Supplier<T> count) {
        if (!beside.tryAcquire()) {
            return false;
        }
        try {
            threads.execute(() -> {
                try {
                    renewed(known, own, count);
                } finally {
                    beside.release();
                }
            });
            return true;
        } catch (RejectedExecutionException stopping) {
            beside.release();
            return false;
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
            recent.put(key, new Counted(counted, from, lifetime(age(from)), new AtomicReference<>()));
        }
        return counted;
    }

    private static long lifetime(long took) {
        return Math.max(LIFETIME_NANOS, Math.min(LONGEST_NANOS, took * SELDOMER));
    }

    private void makeRoom() {
        if (recent.size() >= CAPACITY) {
            recent.values().removeIf(counted -> age(counted.at()) >= counted.lifetime());
        }
        if (recent.size() >= CAPACITY) {
            recent.clear();
        }
    }

    private long age(long since) {
        return nanoTime.getAsLong() - since;
    }
}
