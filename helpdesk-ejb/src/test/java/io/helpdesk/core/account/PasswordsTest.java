package io.helpdesk.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        var hash = Passwords.hash("Secret-1");

        assertTrue(hash.matches("pbkdf2-sha512\\$\\d+\\$[^$]+\\$[^$]+"));
        assertTrue(hash.length() <= 255, "fits its column");
        assertNotEquals(hash, Passwords.hash("Secret-1"));
    }
}
