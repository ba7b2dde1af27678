package io.helpdesk.core.agentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Long answers are several messages. */
class TextPartsTest {

    @Test
    void aShortOneIsOne() {
        assertEquals(List.of("Hello"), TextParts.of(" Hello\n"));
        assertEquals(List.of(""), TextParts.of(null));
    }

    @Test
    void paragraphsStayTogether() {
        var first = "a".repeat(3_000);
        var second = "b".repeat(3_000);
        assertEquals(List.of(first, second), TextParts.of(first + "\n\n" + second));
    }

    @Test
    void whatHasNoPlaceToCutIsCutAnywhereButInACharacter() {
        var parts = TextParts.of("a" + "\uD83D\uDE00".repeat(3_000));
        assertTrue(parts.stream().allMatch(part -> part.length() <= TextParts.LONGEST));
        assertTrue(parts.stream().noneMatch(part -> Character.isHighSurrogate(part.charAt(part.length() - 1))));
        assertEquals(6_001, String.join("", parts).length());
    }

    @Test
    void thereIsAnEnd() {
        var parts = TextParts.of("word ".repeat(100_000));
        assertEquals(10, parts.size());
        assertTrue(parts.stream().allMatch(part -> part.length() <= TextParts.LONGEST));
    }
}
