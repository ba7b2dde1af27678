package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.problem.Unauthenticated;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentLookupsTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final RecentLookups recent = new RecentLookups(now::get);

    private int ask(Object key) {
        return recent.remember(Integer.class, key, lookUps::incrementAndGet);
    }

    @Test
    void anAnswerIsGoodForASecond() {
        assertEquals(1, ask("key"));
        now.addAndGet(RecentLookups.LIFETIME_NANOS - 1);
        assertEquals(1, ask("key"));
        now.addAndGet(1);
        assertEquals(2, ask("key"));
    }

    @Test
    void eachKeyHasItsOwnAnswer() {
        assertEquals(1, ask("one"));
        assertEquals(2, ask("other"));
        assertEquals(1, ask("one"));
    }

    @Test
    void strangersTakeNoRoom() {
        for (int i = 0; i < 100; i++) {
            var guess = "guess " + i;
            assertThrows(
                    Unauthenticated.class,
                    () -> recent.remember(Integer.class, guess, () -> {
                        throw new Unauthenticated("token");
                    }));
        }
        assertEquals(0, recent.size());
    }

    @Test
    void nobodyIsRememberedAfterARevocation() {
        assertEquals(1, ask("key"));
        recent.forget();
        assertEquals(2, ask("key"));
    }

    /** What it read may be from before the revocation. */
    @Test
    void aLookUpOvertakenByARevocationIsNotRemembered() {
        recent.remember(Integer.class, "key", () -> {
            recent.forget();
            return lookUps.incrementAndGet();
        });
        assertEquals(2, ask("key"));
    }

    @Test
    void thereIsAnEndToItsMemory() {
        for (int i = 0; i < 3 * RecentLookups.CAPACITY; i++) {
            ask(i);
        }
        assertTrue(recent.size() <= RecentLookups.CAPACITY, "remembers " + recent.size());
    }
}
