package io.helpdesk.web.admission;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WrongPasswordsTest {

    private final WrongPasswords passwords = new WrongPasswords();
    private long now = 1;

    private void take(String fingerprint, String whose) {
        passwords.take(fingerprint, whose, now);
    }

    private int waits(String whose) {
        return assertThrows(TooManyWrong.class, () -> take("other", whose)).retryAfterSeconds();
    }

    private void later(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }

    private void wrong(String whose) {
        take("wrong", whose);
        passwords.wasWrong("wrong");
    }

    @Test
    void afterAFewEachFurtherOneWaitsForLonger() {
        for (int i = 0; i < WrongPasswords.FREE; i++) {
            wrong("here ada");
        }
        assertEquals(1, waits("here ada"));
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            assertEquals(seconds, waits("here ada"));
            later(seconds);
            wrong("here ada");
        }
    }

    @Test
    void neitherOthersWaitNorTheSameUserElsewhere() {
        for (int i = 0; i < WrongPasswords.FREE; i++) {
            wrong("here ada");
        }
        waits("here ada");
        assertDoesNotThrow(() -> wrong("here ben"));
        assertDoesNotThrow(() -> wrong("there ada"));
    }

    @Test
    void whatWasRightBeforeNeverWaits() {
        take("right", "here ada");
        passwords.wasRight("right", "here ada");
        for (int i = 0; i < WrongPasswords.FREE; i++) {
            wrong("here ada");
        }
        waits("here ada");
        assertDoesNotThrow(() -> take("right", "here ada"));
        // the password was changed: it is as wrong as any other
        passwords.wasWrong("right");
        assertThrows(TooManyWrong.class, () -> take("right", "here ada"));
    }

    @Test
    void whatWasNotLookedAtDoesNotCount() {
        for (int i = 0; i < 100; i++) {
            take("right", "here ada");
            passwords.wasNone("right", "here ada");
        }
        assertDoesNotThrow(() -> take("right", "here ada"));
    }

    /** However many are on their way at once. */
    @Test
    void thoseThatAreBeingLookedAtCount() {
        for (int i = 0; i < WrongPasswords.FREE; i++) {
            take("guess " + i, "here ada");
        }
        waits("here ada");
    }

    @Test
    void anHourLaterItIsForgotten() {
        for (int i = 0; i < WrongPasswords.FREE + 1; i++) {
            later(1000);
            wrong("here ada");
        }
        later(3601);
        for (int i = 0; i < WrongPasswords.FREE; i++) {
            wrong("here ada");
        }
        waits("here ada");
    }
}
