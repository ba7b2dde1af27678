package io.helpdesk.core.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    @ParameterizedTest
    @CsvSource({
        "Secret-1, true",
        "secret-1, false",
        "SECRET-1, false",
        "Secret--, false",
        "Secret11, false",
        "Aa-1, false"
    })
    void wantsUpperLowerDigitAndSpecialCharacter(String password, boolean acceptable) {
        assertEquals(acceptable, Passwords.acceptable(password));
    }

    @Test
    void theHashIsSaltedAndDoesNotShowThePassword() {
        var passwords = new Passwords();
        var hash = passwords.hash("Secret-1");

        assertTrue(hash.matches("pbkdf2-sha512\\$\\d+\\$[^$]+\\$[^$]+"));
        assertTrue(hash.length() <= 255, "fits its column");
        assertNotEquals(hash, passwords.hash("Secret-1"));
        assertFalse(Passwords.outdated(hash));
        assertTrue(Passwords.outdated(hash.replaceFirst("\\$\\d+\\$", "\\$1000\\$")));
    }

    @Test
    void thePasswordAloneMatches() {
        var passwords = new Passwords();
        var hash = passwords.hash("Secret-1");

        assertTrue(passwords.matches("Secret-1", hash));
        assertFalse(passwords.matches("Secret-2", hash));
        assertFalse(passwords.matches("", hash));
    }

    /** Whoever measures how much is done learns nothing: right, wrong, no password, no user, too long. */
    @Test
    void oneHashIsDerivedWhateverIsAsked() {
        var passwords = new Passwords();
        var hash = passwords.hash("Secret-1");
        long before = passwords.derived();
        for (var asked : new String[][] {
            {"Secret-1", hash}, {"Secret-2", hash}, {"Secret-1", null}, {"", hash}, {"x".repeat(10_000), hash}
        }) {
            passwords.matches(asked[0], asked[1]);
            assertEquals(++before, passwords.derived(), asked[0]);
        }
    }
}
