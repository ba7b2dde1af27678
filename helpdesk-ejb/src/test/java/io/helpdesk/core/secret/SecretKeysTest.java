package io.helpdesk.core.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sealed texts tell nothing, are opened by their key alone, and older keys still open. */
class SecretKeysTest {

    private static final String FIRST = key(1);
    private static final String SECOND = key(2);

    private static String key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SecretKeys keys(String current, String older) {
        return SecretKeys.of(Optional.ofNullable(current), Optional.ofNullable(older));
    }

    @Test
    void whatIsSealedIsOpenedAgain() {
        var keys = keys(FIRST, null);
        for (var text : List.of("", "a", "Grüße \uD83D\uDE00", "x".repeat(60_000), "{sealed:00000000}", "{open}")) {
            var sealed = keys.seal(text);
            assertEquals(text, keys.open(sealed));
            assertTrue(sealed.startsWith(keys.beginning()));
            assertNotEquals(sealed, keys.seal(text), "never twice the same");
        }
        assertFalse(keys.seal("correct horse").contains("horse"));
        assertNull(keys.seal(null));
        assertNull(keys.open(null));
    }

    @Test
    void withoutAKeyTextsStayAsTheyAre() {
        assertEquals("plain", SecretKeys.NONE.seal("plain"));
        assertEquals("plain", SecretKeys.NONE.open("plain"));
        assertEquals("plain", keys(FIRST, null).open("plain"), "stored before there was a key");
        for (var misleading : List.of("{sealed:12345678}abc", "{open}{sealed:", "{open}")) {
            var stored = SecretKeys.NONE.seal(misleading);
            assertTrue(SecretKeys.keyOf(stored).isEmpty());
            assertEquals(misleading, SecretKeys.NONE.open(stored));
            assertEquals(misleading, keys(FIRST, null).open(stored));
        }
    }

    @Test
    void olderKeysOpenAndDoNotSeal() {
        var sealed = keys(FIRST, null).seal("old");
        var rotated = keys(SECOND, FIRST);
        assertEquals("old", rotated.open(sealed));
        assertFalse(sealed.startsWith(rotated.beginning()));
        assertThrows(IllegalStateException.class, () -> keys(FIRST, null).open(rotated.seal("new")));
        assertEquals("old", keys(null, FIRST).open(sealed), "also where nothing is sealed any more");
        assertTrue(rotated.knows(SecretKeys.keyOf(sealed).orElseThrow()));
    }

    @Test
    void whatWasChangedIsNotOpened() {
        var keys = keys(FIRST, null);
        var sealed = keys.seal("text");
        int middle = sealed.length() - 6;
        var changed =
                sealed.substring(0, middle) + (sealed.charAt(middle) == 'A' ? 'B' : 'A') + sealed.substring(middle + 1);
        assertThrows(IllegalStateException.class, () -> keys.open(changed));
    }

    @Test
    void otherKeysAreRefusedWithoutSayingThem() {
        for (var wrong : List.of("c2hvcnQ=", "not base64!", "password")) {
            var refusal = assertThrows(IllegalStateException.class, () -> keys(wrong, null));
            assertFalse(refusal.getMessage().contains(wrong));
            assertTrue(refusal.getMessage().startsWith("helpdesk.secrets.key must be 32"));
        }
        assertThrows(IllegalStateException.class, () -> keys(FIRST, SECOND + ",c2hvcnQ="));
    }
}
