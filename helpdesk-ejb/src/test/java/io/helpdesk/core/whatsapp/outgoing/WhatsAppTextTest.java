package io.helpdesk.core.whatsapp.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatsAppTextTest {

    @Test
    void marksOfMarkdownBecomeWhatsApps() {
        assertEquals("*bold* and _italic_", WhatsAppText.marked("**bold** and *italic*"));
        assertEquals("~gone~ 2 * 3 * 4", WhatsAppText.marked("~~gone~~ 2 * 3 * 4"));
        assertEquals("see here: https://example.org/a", WhatsAppText.marked("see [here](https://example.org/a)"));
        assertEquals("https://example.org", WhatsAppText.marked("[https://example.org](https://example.org)"));
        assertEquals("snake_case_name $1 \\", WhatsAppText.marked("snake_case_name $1 \\"));
    }

    /** Each mark looks for another only so far. */
    @Test
    void marksWithoutAnotherTakeNoTime() {
        var text = "**a ".repeat(37_500);
        assertTimeout(Duration.ofSeconds(20), () -> WhatsAppText.marked(text));
        assertTimeout(Duration.ofSeconds(20), () -> WhatsAppText.marked(text.replace('*', '~')));
    }

    @Test
    void longTextsAreCutWhereThereIsABlank() {
        assertEquals(List.of(), WhatsAppText.pieces("", 10));
        assertEquals(List.of("0123456789"), WhatsAppText.pieces("0123456789", 10));
        assertEquals(List.of("one two", "three four"), WhatsAppText.pieces("one two three four", 10));
        var pieces = WhatsAppText.pieces("😀".repeat(20), 11);
        assertEquals("😀".repeat(20), String.join("", pieces));
        assertTrue(pieces.stream().allMatch(piece -> piece.length() <= 11));
    }
}
