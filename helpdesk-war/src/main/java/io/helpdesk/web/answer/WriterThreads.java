package io.helpdesk.web.answer;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Threads that write answers which go on after their requests: of the server's factory, and none of those that it serves
 * requests with, because output that says it is ready blocks on one server all the same (docs/adr/0013-live-feed.md). A few
 * do where nothing blocks. Where something does there are more, one after the other and up to a limit, and what waits is
 * taken up last come first served, so that one that reads does not wait for all who came before. Each place of
 * injection has threads of its own.
 */
@Dependent
public class WriterThreads implements Executor {

    /** Where nothing blocks. */
    private static final int USUAL = 8;

    /** Each a client that does not read. */
    private static final int MOST = 1_000;

    private static final long ONE_MORE_AFTER_MILLIS = 20;
    private static final long IDLE_MILLIS = 5_000;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory factory;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;
    private int idle;
    private boolean watched;
    private boolean stopping;

    /**
     * Runs it soon.
     *
     * @throws RejectedExecutionException once the application ends; what was taken before is still run
     */
    @Override
    public synchronized void execute(Runnable task) {
        if (stopping) {
            throw new RejectedExecutionException("the application ends");
        }
        waiting.push(task);
        if (idle >= waiting.size()) {
            notifyAll();
        } else if (running < USUAL) {
            start();
        } else if (!watched) {
            watched = true;
            thread(this::watch);
        }
    }

    @PreDestroy
    synchronized void stop() {
        stopping = true;
        notifyAll();
    }

    private void start() {
        running++;
        thread(this::work);
    }

    private void thread(Runnable work) {
        var thread = factory.newThread(work);
        thread.setName("helpdesk-writer");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        for (var task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized Runnable next() {
        long until = System.nanoTime() + IDLE_MILLIS * 1_000_000;
        idle++;
        try {
            while (waiting.isEmpty() && !stopping) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                wait(left);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            idle--;
        }
        var task = waiting.poll();
        if (task == null) {
            running--;
        }
        return task;
    }

    /** As long as something waits, all threads are busy or blocked: one more, and look again. */
    private synchronized void watch() {
        try {
            while (!waiting.isEmpty() && !stopping) {
                wait(ONE_MORE_AFTER_MILLIS);
                if (!waiting.isEmpty() && idle == 0 && running < MOST && !stopping) {
                    start();
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            watched = false;
        }
    }
}
