package io.helpdesk.web.admission;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The requests at work, a bounded number, and those that wait for their turn, first come first served. Whoever waits does so
 * without a thread: it is called when a turn may be free, and asks again.
 */
final class Work {

    /** A request that waits. */
    interface Waiting {

        /** A turn may be free. Called once, outside of all locks. */
        void callUp();
    }

    private final int most;
    private final int longestQueue;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int atWork;

    Work(int most, int longestQueue) {
        this.most = most;
        this.longestQueue = longestQueue;
    }

    /** @return whether there was a turn; it has to be given back with {@link #leave} */
    synchronized boolean enter(boolean calledUp) {
        // whoever has just come does not overtake
        if (atWork >= most || !calledUp && !queue.isEmpty()) {
            return false;
        }
        atWork++;
        return true;
    }

    /**
     * @param calledUp whether it has waited before, so that it goes first.
     * @return whether there was room for it
     */
    boolean await(Waiting waiting, boolean calledUp) {
        Waiting next;
        synchronized (this) {
            if (queue.size() >= longestQueue && !calledUp) {
                return false;
            }
            if (calledUp) {
                queue.addFirst(waiting);
            } else {
                queue.addLast(waiting);
            }
            // the last turn may have been given back since it was refused
            next = next();
        }
        call(next);
        return true;
    }

    void leave() {
        Waiting next;
        synchronized (this) {
            atWork--;
            next = next();
        }
        call(next);
    }

    /** For those who were called up and never came: calls the next one if there is a turn. */
    void look() {
        Waiting next;
        synchronized (this) {
            next = next();
        }
        call(next);
    }

    /** Without effect on who does not wait. */
    synchronized void giveUp(Waiting waiting) {
        queue.remove(waiting);
    }

    private Waiting next() {
        return atWork < most ? queue.poll() : null;
    }

    private static void call(Waiting next) {
        if (next != null) {
            next.callUp();
        }
    }
}
