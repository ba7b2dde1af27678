package io.helpdesk.dialect.libredesk;

/** What every successful answer wears (libredesk 4). */
public record Envelope<T>(String status, T data) {

    public static <T> Envelope<T> success(T data) {
        return new Envelope<>("success", data);
    }

    /** The answer of calls that have nothing to show. */
    public static Envelope<Boolean> done() {
        return success(true);
    }
}
