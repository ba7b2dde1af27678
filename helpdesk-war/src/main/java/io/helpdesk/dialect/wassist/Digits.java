package io.helpdesk.dialect.wassist;

import java.util.regex.Pattern;

/** Phone numbers: compared by their digits alone, written without a plus (wassist 4.1). */
public final class Digits {

    private static final Pattern WRITTEN = Pattern.compile("[+0-9 ()\\-]+");
    /** No country's code starts with 0. */
    private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9]{6,14}");

    private Digits() {}

    /** The digits of a number in any spelling, or of a part of one. */
    public static String of(String number) {
        return number == null ? "" : number.replaceAll("[^0-9]", "");
    }

    /** Whether somebody can be reached under it (wassist 4.2, row 6). */
    public static boolean reachable(String number) {
        return WRITTEN.matcher(number).matches()
                && INTERNATIONAL.matcher(of(number)).matches();
    }
}
