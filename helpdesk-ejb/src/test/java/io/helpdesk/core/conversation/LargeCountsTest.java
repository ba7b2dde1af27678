package io.helpdesk.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is large is a second old at most, or five if it took long; what is small is never old. */
class LargeCountsTest {

    private final ExecutorService ask = Executors.newCachedThreadPool();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicReference<Executor> beside = new AtomicReference<>(Runnable::run);
    private final LargeCounts counts =
            new LargeCounts(clock::get, work -> beside.get().execute(work));

    @AfterEach
    void stop() {
        ask.shutdownNow();
    }

    @Test
    void aSmallCountIsMadeEachTime() {
        assertEquals(1, count("all", () -> 1L));
        assertEquals(2, count("all", () -> 2L));
    }

    @Test
    void aLargeCountIsRememberedForASecond() {
        long first = LargeCounts.LARGE;
        assertEquals(first, count("all", () -> first));
        assertEquals(first, count("all", () -> first + 1));
        assertEquals(first + 2, count("another", () -> first + 2));
        clock.set(TimeUnit.SECONDS.toNanos(1));
        assertEquals(first + 3, count("all", () -> first + 3));
    }

    @Test
    void oneCountsAgainInTimeWhileTheOthersGoOn() {
        long first = LargeCounts.LARGE;
        count("all", () -> first);
        clock.set(TimeUnit.MILLISECONDS.toNanos(600));
        var later = new ArrayList<Runnable>();
        beside.set(later::add);
        assertEquals(first, count("all", () -> first + 1), "whoever has it counted does not wait either");
        assertEquals(first, count("all", () -> first + 2), "nobody waits for the one who counts");
        later.forEach(Runnable::run);
        assertEquals(1, later.size());
        assertEquals(first + 1, count("all", () -> first + 3));
    }

    @Test
    void whatTakesLongIsCountedSeldomer() {
        long first = LargeCounts.LARGE;
        count("all", () -> {
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
            return first;
        });
        clock.set(TimeUnit.MILLISECONDS.toNanos(1_900));
        assertEquals(first, count("all", () -> first + 1), "a fortieth of the time is over");
        clock.set(TimeUnit.SECONDS.toNanos(4));
        assertEquals(first + 2, count("all", () -> first + 2), "all of it is");
    }

    @Test
    void nothingIsOlderThanFiveSeconds() {
        long first = LargeCounts.LARGE;
        count("all", () -> {
            clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
            return first;
        });
        clock.set(TimeUnit.MILLISECONDS.toNanos(2_400));
        assertEquals(first, count("all", () -> first + 1));
        clock.set(TimeUnit.SECONDS.toNanos(5));
        assertEquals(first + 2, count("all", () -> first + 2));
    }

    @Test
    void whoeverCannotHaveItCountedCounts() {
        long first = LargeCounts.LARGE;
        count("all", () -> first);
        clock.set(TimeUnit.MILLISECONDS.toNanos(600));
        beside.set(work -> {
            throw new RejectedExecutionException();
        });
        assertEquals(first + 1, count("all", () -> first + 1));
    }

    /** Eight who count at once take eight times as long, and then none would be done before the next ones ask. */
    @Test
    void whoeverAsksTooLateWaitsForTheOneWhoCounts() throws Exception {
        long first = LargeCounts.LARGE;
        var counting = new Counting();
        var one = counting.startWhenTooOld(first + 1);
        var other = counting.waiting(first + 2);

        clock.set(TimeUnit.SECONDS.toNanos(2));
        assertEquals(first + 3, count("all", () -> first + 3), "a count is not a second late");
        counting.end.countDown();
        assertEquals(first + 1, one.get(10, TimeUnit.SECONDS));
        assertEquals(first + 1, other.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whoeverWaitedForOneWhoFailsCounts() throws Exception {
        long first = LargeCounts.LARGE;
        var counting = new Counting();
        var one = counting.startWhenTooOld(-1);
        var other = counting.waiting(first + 2);
        counting.end.countDown();
        assertThrows(ExecutionException.class, () -> one.get(10, TimeUnit.SECONDS));
        assertEquals(first + 2, other.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whatHasBecomeSmallIsForgotten() {
        count("all", () -> LargeCounts.LARGE);
        clock.set(TimeUnit.SECONDS.toNanos(1));
        assertEquals(5, count("all", () -> 5L));
        assertEquals(6, count("all", () -> 6L));
    }

    private long count(String key, Supplier<Long> count) {
        return counts.count(Long.class, key, Long::longValue, count);
    }

    /** Somebody counts until he is told to end. */
    private final class Counting {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);

        /** @param result below zero for a failure */
        Future<Long> startWhenTooOld(long result) throws InterruptedException {
            count("all", () -> LargeCounts.LARGE);
            clock.set(TimeUnit.SECONDS.toNanos(1));
            var counted = CompletableFuture.supplyAsync(
                    () -> count("all", () -> {
                        begun.countDown();
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        if (result < 0) {
                            throw new IllegalStateException("thrown by the test");
                        }
                        return result;
                    }),
                    ask);
            begun.await();
            return counted;
        }

        /**
         * Another one, who waits.
         *
         * @param own what he would count
         */
        Future<Long> waiting(long own) {
            var other = CompletableFuture.supplyAsync(() -> count("all", () -> own), ask);
            assertThrows(TimeoutException.class, () -> other.get(200, TimeUnit.MILLISECONDS));
            return other;
        }
    }
}
