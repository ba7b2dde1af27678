package io.helpdesk.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.text.StorableText;
import org.junit.jupiter.api.Test;

class StorableTextTest {

    private static final String FACE = "\ud83d\ude00";

    @Test
    void onlyTheNulCharacterCannotBeStored() {
        assertTrue(StorableText.is(null));
        assertTrue(StorableText.is("a" + FACE + "\u0001"));
        assertFalse(StorableText.is("a\0"));
        assertEquals("a", StorableText.orRefuse("a", () -> new NotFound("inbox")));
        assertThrows(NotFound.class, () -> StorableText.orRefuse("\0", () -> new NotFound("inbox")));
    }

    /** Two hundred characters are four hundred UTF-16 units: more than fit, and fewer than the limit has characters. */
    @Test
    void whatIsKeptIsCutBetweenCharacters() {
        assertNull(StorableText.kept(null, 255));
        assertEquals("ab", StorableText.kept("a\0b", 255));
        assertEquals("a?", StorableText.kept("a\ud83d", 255));
        assertEquals(FACE.repeat(127), StorableText.kept(FACE.repeat(200), 255));
        assertEquals(FACE.repeat(2), StorableText.beginning(FACE.repeat(3), 4));
    }
}
