package io.helpdesk.web.admission;

/** A request's turn at work, which it can give up for a while. Of one thread. */
final class Turn {

    private final Work work;
    private boolean held;

    Turn(Work work) {
        this.work = work;
    }

    /** @return as {@link Work#enter} */
    boolean take() {
        held = work.enter();
        return held;
    }

    /** Does nothing if it is not held. */
    void giveBack() {
        if (held) {
            held = false;
            work.leave();
        }
    }
}
