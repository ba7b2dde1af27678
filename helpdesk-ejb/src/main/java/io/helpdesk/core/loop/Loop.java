package io.helpdesk.core.loop;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A thread that does one thing again and again: at once while there is something to do, else when it is woken or some time
 * has passed. A step that fails is said once in a while and tried again; the database may be gone for a moment.
 */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final long SAID_AGAIN_AFTER = Duration.ofMinutes(1).toNanos();
    private static final long JOINED_MILLIS = 10_000;

    private final String name;
    private final Gate gate;
    private final Duration idle;
    private final BooleanSupplier step;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean woken;
    private boolean begun;
    private long saidAt = System.nanoTime() - SAID_AGAIN_AFTER;

    /** Returns when the first step may be made. */
    interface Gate {

        void await() throws InterruptedException;
    }

    /**
     * Starts it.
     *
     * @param gate interrupted if the loop is closed before it has returned
     * @param step answers whether there was something to do
     */
    Loop(String name, ThreadFactory threads, Gate gate, Duration idle, BooleanSupplier step) {
        this.name = name;
        this.gate = gate;
        this.idle = idle;
        this.step = step;
        thread = threads.newThread(this::run);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
    }

    /** There may be something to do; from any thread. */
    public void wake() {
        woken = true;
        LockSupport.unpark(thread);
    }

    /** Returns when the step under way is over, or after ten seconds. */
    @Override
    public void close() {
        stopping = true;
        LockSupport.unpark(thread);
        synchronized (this) {
            // no step is ever interrupted: H2 closes its file under a thread that is
            if (!begun) {
                thread.interrupt();
            }
        }
        try {
            thread.join(JOINED_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            woken = false;
            Duration pause;
            try {
                pause = mayStep() && step.getAsBoolean() ? Duration.ZERO : idle;
            } catch (InterruptedException closed) {
                return;
            } catch (RuntimeException e) {
                say(e);
                pause = AFTER_TROUBLE;
            }
            if (!pause.isZero() && !stopping && (!woken || pause == AFTER_TROUBLE)) {
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private boolean mayStep() throws InterruptedException {
        if (!begun) {
            gate.await();
            synchronized (this) {
                begun = !stopping;
            }
        }
        return begun;
    }

    private void say(RuntimeException trouble) {
        if (stopping || System.nanoTime() - saidAt < SAID_AGAIN_AFTER) {
            return;
        }
        saidAt = System.nanoTime();
        LOG.log(Level.WARNING, name + " fails and goes on trying", trouble);
    }
}
