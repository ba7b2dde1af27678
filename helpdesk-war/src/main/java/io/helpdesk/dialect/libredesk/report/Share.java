package io.helpdesk.dialect.libredesk.report;

/** Numbers with one decimal, 0 of nothing. */
final class Share {

    private Share() {}

    static double percent(long some, long all) {
        return oneDecimal(100.0 * some, all);
    }

    static double each(long some, long of) {
        return oneDecimal(some, of);
    }

    private static double oneDecimal(double some, long of) {
        return of == 0 ? 0 : rounded(some / of);
    }

    static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
