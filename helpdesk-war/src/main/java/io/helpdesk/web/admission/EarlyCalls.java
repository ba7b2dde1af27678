package io.helpdesk.web.admission;

import java.util.concurrent.TimeUnit;

/**
 * Whether this server calls a read listener while the thread that has set it is still in the application. Where it does, that
 * thread waits a moment for the body and asks for the dispatch itself, because such a server may lose one that is asked
 * for by another thread just then (docs/adr/0021-admission.md). Where it does not, waiting would be in vain. It is not known
 * beforehand but seen.
 */
final class EarlyCalls {

    /** How long the thread waits: most bodies that did not come with their head come right behind it. */
    static final long PATIENCE_MILLIS = 20;

    /** A call that comes so soon after the thread has left was held back until then. */
    private static final long HELD_BACK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final int PROOF = 3;

    private volatile boolean seen;
    private volatile int heldBack;

    /** Until it is settled, also when it is not known. */
    boolean possible() {
        return seen || heldBack < PROOF;
    }

    void seen() {
        seen = true;
    }

    /** Of one for which the thread had waited. */
    void cameAfter(long nanosSinceItLeft) {
        // some updates may be lost, others follow
        heldBack = nanosSinceItLeft < HELD_BACK_NANOS ? heldBack + 1 : 0;
    }
}
