package io.helpdesk.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text is cut into: runs of letters and digits, and runs of other characters, never of spaces. A part of a text is cut
 * into parts of the text's runs, so whatever has the part has a word with each of its pieces.
 */
final class Words {

    /** Characters of a word; of a longer run there is such a piece for each half of it. */
    static final int LONGEST = 32;

    /** So much of a run lies within one of its pieces, wherever it begins. */
    static final int SOUGHT = LONGEST / 2;

    /** Stands for a text of too many words, which has to be looked through. */
    static final String TOO_MANY = "";

    /** Different words of one text. Some strangers' messages would fill the database with words otherwise. */
    static final int MOST = 1000;

    private Words() {}

    /** Of a message, each once; {@link #TOO_MANY} alone if there are more than {@link #MOST}. */
    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        for (var run : runs(text.toLowerCase(Locale.ROOT))) {
            int last = Math.max(1, run.length - SOUGHT);
            for (int from = 0; from < last; from += SOUGHT) {
                words.add(new String(run, from, Math.min(LONGEST, run.length - from)));
                if (words.size() > MOST) {
                    return Set.of(TOO_MANY);
                }
            }
        }
        return words;
    }

    /** What is looked for: pieces that words of a message have, the most telling ones first, at most so many. */
    static List<String> sought(String text, int most) {
        var pieces = new LinkedHashSet<String>();
        for (var run : runs(text.toLowerCase(Locale.ROOT))) {
            pieces.add(new String(run, 0, Math.min(SOUGHT, run.length)));
        }
        return pieces.stream()
                .sorted((one, other) -> Integer.compare(weight(other), weight(one)))
                .limit(most)
                .toList();
    }

    private static int weight(String piece) {
        return Character.isLetterOrDigit(piece.codePointAt(0)) ? piece.length() + SOUGHT : piece.length();
    }

    /** From each of its characters to its end. */
    static List<String> ends(String word) {
        var ends = new ArrayList<String>();
        for (int from = 0; from < word.length(); from = word.offsetByCodePoints(from, 1)) {
            ends.add(word.substring(from));
        }
        return ends;
    }

    /** What is above everything that begins with this piece, in the order of characters. */
    static String after(String piece) {
        int begin = piece.offsetByCodePoints(piece.length(), -1);
        int next = piece.codePointAt(begin) + 1;
        if (next == Character.MIN_SURROGATE) {
            next = Character.MAX_SURROGATE + 1;
        }
        return piece.substring(0, begin) + Character.toString(Math.min(next, Character.MAX_CODE_POINT));
    }

    private static List<int[]> runs(String text) {
        var runs = new ArrayList<int[]>();
        var points = text.codePoints().toArray();
        int from = 0;
        for (int at = 1; at <= points.length; at++) {
            if (at == points.length || kind(points[at]) != kind(points[from])) {
                if (kind(points[from]) != Kind.SPACE) {
                    runs.add(Arrays.copyOfRange(points, from, at));
                }
                from = at;
            }
        }
        return runs;
    }

    private enum Kind {
        SPACE,
        LETTER,
        OTHER
    }

    private static Kind kind(int point) {
        // half of a pair is in no message that was stored
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point >= 0xD800 && point <= 0xDFFF) {
            return Kind.SPACE;
        }
        return Character.isLetterOrDigit(point) ? Kind.LETTER : Kind.OTHER;
    }
}
