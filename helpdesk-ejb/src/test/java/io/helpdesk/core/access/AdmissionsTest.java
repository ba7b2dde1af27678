package io.helpdesk.core.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.problem.Unauthenticated;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AdmissionsTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final Admissions admissions = new Admissions(now::get);

    private int ask(Object key) {
        return admissions.remember(Integer.class, key, lookUps::incrementAndGet);
    }

    @Test
    void anAnswerIsGoodForASecond() {
        assertEquals(1, ask("key"));
        now.addAndGet(Admissions.LIFETIME_NANOS - 1);
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
            assertThrows(Unauthenticated.class, () -> admissions.remember(Integer.class, guess, () -> {
                throw new Unauthenticated("token");
            }));
        }
        assertEquals(0, admissions.size());
    }

    @Test
    void nobodyIsRememberedAfterARevocation() {
        assertEquals(1, ask("key"));
        admissions.forget();
        assertEquals(2, ask("key"));
    }

    /** What it read may be from before the revocation. */
    @Test
    void aLookUpOvertakenByARevocationIsNotRemembered() {
        admissions.remember(Integer.class, "key", () -> {
            admissions.forget();
            return lookUps.incrementAndGet();
        });
        assertEquals(2, ask("key"));
    }

    @Test
    void thereIsAnEndToItsMemory() {
        for (int i = 0; i < 3 * Admissions.CAPACITY; i++) {
            ask(i);
        }
        assertTrue(admissions.size() <= Admissions.CAPACITY, "remembers " + admissions.size());
    }
}
