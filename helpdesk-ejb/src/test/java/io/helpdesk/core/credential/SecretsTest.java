package io.helpdesk.core.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void aTokenIsTwentyFourCharactersNobodyMistakesForEachOther() {
        assertTrue(Secrets.token().matches("[1-9A-HJ-NP-Za-km-z]{24}"));
        assertNotEquals(Secrets.token(), Secrets.token());
    }

    @Test
    void theHashIsSha256InLowerCaseHexadecimal() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Secrets.hash("abc"));
    }

    @Test
    void comparesByContent() {
        assertTrue(Secrets.same("abc", new String("abc".toCharArray())));
        assertFalse(Secrets.same("abc", "abd"));
        assertFalse(Secrets.same("abc", "abcd"));
    }
}
