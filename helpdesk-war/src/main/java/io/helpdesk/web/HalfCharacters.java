package io.helpdesk.web;

/** Halves of surrogate pairs without the other half: text of them can be read from JSON but is none. */
final class HalfCharacters {

    private HalfCharacters() {}

    static boolean in(String text) {
        // whole characters come out as one code point
        return text.codePoints().anyMatch(HalfCharacters::isHalf);
    }

    /** Each as U+FFFD. */
    static String replaced(String text) {
        return in(text)
                ? text.codePoints()
                        .map(point -> isHalf(point) ? '\ufffd' : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
