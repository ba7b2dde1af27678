package io.helpdesk.testkit;

/** Between two looks. */
final class Pauses {

    private static final long MILLIS = 50;

    private Pauses() {}

    static void shortly() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
