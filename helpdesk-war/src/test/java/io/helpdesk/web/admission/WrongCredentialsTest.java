package io.helpdesk.web.admission;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WrongCredentialsTest {

    private final WrongCredentials wrong = new WrongCredentials();
    private long now = -1;

    @BeforeEach
    void threeAMinute() {
        wrong.open(3);
    }

    @Test
    void afterSoManyTheNextOneWaitsAndThenMayTryOnce() {
        guess("here", 3);
        assertEquals(20, refusal("here").retryAfterSeconds());
        now += Duration.ofSeconds(21).toNanos();
        wrong.look("next", now, "here");
        wrong.wasWrong("next", now, "here");
        assertThrows(TooManyWrong.class, () -> wrong.look("another", now, "here"));
    }

    @Test
    void eachAddressAndEachKeyHasItsOwn() {
        guess("here", 3);
        assertDoesNotThrow(() -> wrong.look("x", now, "there", "key"));
        assertThrows(TooManyWrong.class, () -> wrong.look("x", now, "there", "here"));
    }

    @Test
    void whatWasRightIsNeverSlowedDownUntilItIsWrong() {
        wrong.wasRight("good");
        guess("here", 3);
        assertDoesNotThrow(() -> wrong.look("good", now, "here"));
        wrong.wasWrong("good", now, "here");
        assertThrows(TooManyWrong.class, () -> wrong.look("good", now, "here"));
    }

    @Test
    void theEldestIsForgottenSoThatMemoryIsBounded() {
        guess("first", 3);
        for (int i = 0; i < 20_000; i++) {
            wrong.wasWrong("x", now, "address " + i);
        }
        assertDoesNotThrow(() -> wrong.look("x", now, "first"));
    }

    @Test
    void noneIsSlowedDownWhereTheOperatorWantsNone() {
        wrong.open(0);
        guess("here", 1_000);
    }

    private void guess(String whose, int times) {
        for (int i = 0; i < times; i++) {
            wrong.look("guess", now, whose);
            wrong.wasWrong("guess", now, whose);
        }
    }

    private TooManyWrong refusal(String whose) {
        return assertThrows(TooManyWrong.class, () -> wrong.look("guess", now, whose));
    }
}
