package io.helpdesk.core.loop;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A thread that does one thing again and again: at once while there is something to do, else when it is woken or some time
 * has passed. A step that fails is said once in a while and tried again, whatever it was, less and less often up to every
 * half minute. While the database is away no step is made.
 */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final long AFTER_A_LOST_CONNECTION = Duration.ofMillis(100).toNanos();
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration AFTER_MUCH_TROUBLE = Duration.ofSeconds(30);
    private static final long SAID_AGAIN_AFTER = Duration.ofMinutes(1).toNanos();
    private static final long JOINED_MILLIS = 10_000;

    private final String name;
    private final Gate gate;
    private final Duration idle;
    private final BooleanSupplier step;
    private final Outage outage;
    private final Runnable unpark;
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
     * @param outage told of steps that fail
     * @param gate interrupted if the loop is closed before it has returned
     * @param step answers whether there was something to do
     */
    Loop(String name, ThreadFactory threads, Outage outage, Gate gate, Duration idle, BooleanSupplier step) {
        this.name = name;
        this.gate = gate;
        this.idle = idle;
        this.step = step;
        thread = threads.newThread(this::run);
        thread.setName(name);
        thread.setDaemon(true);
        this.outage = outage;
        unpark = () -> LockSupport.unpark(thread);
        outage.join(unpark);
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
        outage.leave(unpark);
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
        var trouble = Duration.ZERO;
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            long away = outage.pause();
            if (away > 0) {
                LockSupport.parkNanos(away);
                continue;
            }
            woken = false;
            Duration pause;
            try {
                pause = mayStep() && step.getAsBoolean() ? Duration.ZERO : idle;
                trouble = Duration.ZERO;
            } catch (InterruptedException closed) {
                return;
            } catch (RuntimeException | Error e) {
                if (stopping || outage.explains(e)) {
                    // where only a connection was lost, the next step soon has another
                    LockSupport.parkNanos(AFTER_A_LOST_CONNECTION);
                    continue;
                }
                say(e);
                trouble = longer(trouble);
                pause = trouble;
            }
            // who is woken has something to do, unless it is what fails
            if (!pause.isZero() && !stopping && (!woken || !trouble.isZero())) {
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private static Duration longer(Duration trouble) {
        var longer = trouble.isZero() ? AFTER_TROUBLE : trouble.multipliedBy(2);
        return longer.compareTo(AFTER_MUCH_TROUBLE) > 0 ? AFTER_MUCH_TROUBLE : longer;
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

    private void say(Throwable trouble) {
        if (stopping || System.nanoTime() - saidAt < SAID_AGAIN_AFTER) {
            return;
        }
        saidAt = System.nanoTime();
        LOG.log(Level.WARNING, name + " fails and goes on trying", trouble);
    }
}
