package io.helpdesk.api.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number written without an exponent. Six characters such as {@code 1e9999} can stand for thousands of digits, which every
 * reader, the database included, would have to write out: numbers with more than {@value #LONGEST} digits are not taken.
 */
public final class PlainForm {

    /** Digits, on both sides of the point. */
    public static final int LONGEST = 300;

    private static final int BITS = 1_000;

    private PlainForm() {}

    /** Whether the number has at most {@link #LONGEST} digits, leading and trailing zeros included. Writes none of them. */
    public static boolean fits(BigDecimal number) {
        return digits(number) <= LONGEST;
    }

    /** As of a {@link BigDecimal}; anything that is no {@link BigDecimal} or {@link BigInteger} is short enough. */
    public static boolean fits(Number number) {
        if (number instanceof BigInteger whole) {
            return whole.bitLength() < BITS && fits(new BigDecimal(whole));
        }
        return !(number instanceof BigDecimal decimal) || fits(decimal);
    }

    /** Without an exponent if it has at most {@link #LONGEST} digits, else with one. Exact either way. */
    public static String write(BigDecimal number) {
        return fits(number) ? number.toPlainString() : number.toString();
    }

    private static long digits(BigDecimal number) {
        long scale = number.scale();
        if (scale > 0) {
            return Math.max(number.precision(), scale + 1);
        }
        return number.signum() == 0 ? 1 : number.precision() - scale;
    }
}
