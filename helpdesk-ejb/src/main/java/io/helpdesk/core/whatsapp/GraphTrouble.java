package io.helpdesk.core.whatsapp;

/** The provider gave no answer. */
public final class GraphTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean asked;

    GraphTrouble(String message, boolean asked, Throwable cause) {
        super(message, cause);
        this.asked = asked;
    }

    /** Whether it may have heard the question; if not, nothing has happened there. */
    public boolean asked() {
        return asked;
    }
}
