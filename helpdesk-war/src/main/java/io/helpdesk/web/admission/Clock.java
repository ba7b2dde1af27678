package io.helpdesk.web.admission;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells those who wait when their time is over, a twentieth of a second late at most. One thread for all of them, asleep
 * while nobody waits. Not the timeouts of asynchronous requests, which one server looks at once a second only.
 */
final class Clock implements Runnable {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.web");
    private static final long TICK = 50;

    /** Somebody whose time runs out. */
    interface Timed {

        /** @param now as {@link System#nanoTime} says */
        boolean over(long now);

        /** Called at least once when it is over; who is not meant any more forgets itself. */
        void timeOut();
    }

    private final Set<Timed> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean asleep;
    private volatile boolean stopped;
    private Thread thread;

    void start(ManagedThreadFactory threads) {
        thread = threads.newThread(this);
        thread.setName("helpdesk-admission");
        thread.start();
    }

    void add(Timed timed) {
        waiting.add(timed);
        if (asleep) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    void remove(Timed timed) {
        waiting.remove(timed);
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                sleep();
                long now = System.nanoTime();
                for (var timed : waiting) {
                    if (timed.over(now)) {
                        waiting.remove(timed);
                        timed.timeOut();
                    }
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A waiting request could not be answered", e);
            }
        }
    }

    private void sleep() throws InterruptedException {
        synchronized (this) {
            asleep = true;
            while (waiting.isEmpty() && !stopped) {
                wait();
            }
            asleep = false;
        }
        Thread.sleep(TICK);
    }

    void stop() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
