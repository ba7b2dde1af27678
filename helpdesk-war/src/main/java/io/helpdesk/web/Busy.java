package io.helpdesk.web;

/** There is too much to do at once; trying again later may help. Nothing was done. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Busy() {
        super(null, null, false, false);
    }
}
