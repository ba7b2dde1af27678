package io.helpdesk.web.admission;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The requests at work, a bounded number, and as many again that wait for their turn, first come first served. Whoever waits
 * keeps its thread: servers that take an answer from another thread are at odds about it, and the bound is what keeps threads
 * free for those who are refused and for the health.
 */
final class Work {

    private final int most;
    private final long patienceMillis;
    private final Semaphore turns;

    /** @param patienceMillis for how long a turn is waited for */
    Work(int most, long patienceMillis) {
        this.most = most;
        this.patienceMillis = patienceMillis;
        turns = new Semaphore(most, true);
    }

    /** @return whether there was a turn in time; it has to be given back with {@link #leave} */
    boolean enter() {
        return enterBefore(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis));
    }

    /** @param deadline of {@link System#nanoTime}, until when a turn is waited for */
    boolean enterBefore(long deadline) {
        try {
            long patience = waiting() < most ? Math.max(0, deadline - System.nanoTime()) : 0;
            // even without patience whoever has just come does not overtake
            return turns.tryAcquire(patience, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int taken() {
        return most - turns.availablePermits();
    }

    int waiting() {
        return turns.getQueueLength();
    }

    void leave() {
        turns.release();
    }
}
