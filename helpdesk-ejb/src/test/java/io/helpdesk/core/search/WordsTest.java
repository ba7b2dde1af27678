package io.helpdesk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aTextIsCutWhereLettersEnd() {
        assertEquals(
                Set.of("see", "https", "://", "example", ".", "org", "/", "a1", "!"),
                Words.of("See https://example.org/A1!\n see"));
        assertEquals(List.of("xample", "org", "."), Words.sought("xample.org", 5));
        assertEquals(
                List.of("ample", "mple", "ple", "le", "e").size(),
                Words.ends("ample").size());
        assertEquals(List.of(), Words.sought(" \n\u00a0", 5));
    }

    @Test
    void whatFollowsAPieceIsNothingThatBeginsWithIt() {
        assertEquals("b", Words.after("a"));
        assertEquals("ab", Words.after("aa"));
        assertEquals("a\ue000", Words.after("a\ud7ff"));
        assertEquals("a\ud83d\ude43", Words.after("a\ud83d\ude42"));
    }

    /** Letters of several scripts, of one and of two units, in words from one letter to some hundred. */
    @Test
    void everyPartOfATextBeginsAnEndOfOneOfItsWords() {
        var random = new Random(20261129);
        for (int i = 0; i < 3000; i++) {
            var text = text(random);
            var ends = new TreeSet<String>();
            Words.of(text).forEach(word -> ends.addAll(Words.ends(word)));
            assertTrue(ends.stream().allMatch(end -> end.codePointCount(0, end.length()) <= Words.LONGEST));
            int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
            int to = text.offsetByCodePoints(from, 1 + random.nextInt(text.codePointCount(from, text.length())));
            var part = text.substring(from, to);
            for (var piece : Words.sought(part, Integer.MAX_VALUE)) {
                var found = ends.ceiling(piece);
                assertTrue(found != null && found.startsWith(piece), () -> piece + " of " + part + " in " + text);
            }
        }
    }

    @Test
    void aTextOfTooManyWordsIsToBeLookedThrough() {
        assertEquals(Words.MOST, Words.of(numbers(Words.MOST)).size());
        assertEquals(Set.of(Words.TOO_MANY), Words.of(numbers(Words.MOST + 1)));
    }

    static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        var alphabet = "aZ0\u00c4\u0130\u00df\u6f22\u0930\u0301.-\ud83d\ude42 \ud835\udc9c";
        int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 300 : 30);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(8) > 0 && text.length() > 0) {
                text.append('a');
            } else {
                text.appendCodePoint(alphabet.codePoints()
                        .skip(random.nextInt(alphabet.codePointCount(0, alphabet.length())))
                        .findFirst()
                        .orElseThrow());
            }
        }
        return text.toString();
    }
}
