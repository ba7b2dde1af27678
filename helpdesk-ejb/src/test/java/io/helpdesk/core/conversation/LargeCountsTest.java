package io.helpdesk.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is large is at most a second old, what is small is never old. */
class LargeCountsTest {

    private final AtomicLong clock = new AtomicLong();
    private final LargeCounts counts = new LargeCounts(clock::get);

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
        var meanwhile = new AtomicLong();
        assertEquals(first + 1, count("all", () -> {
            meanwhile.set(count("all", () -> first + 2));
            return first + 1;
        }));
        assertEquals(first, meanwhile.get(), "nobody waits for the one who counts");
        assertEquals(first + 1, count("all", () -> first + 3));
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
}
