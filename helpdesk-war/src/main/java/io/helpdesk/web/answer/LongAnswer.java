package io.helpdesk.web.answer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An answer that goes on after its request, written in pieces, each when the client's connection takes one, by one thread at a
 * time. Servers give the request and its output to other clients once the answer is over. Therefore it is ended once: not
 * while a piece is written, and not again after the server has ended it.
 */
public final class LongAnswer implements WriteListener, AsyncListener {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** For how long a server that ends the answer waits for the thread that writes: to a connection that is gone. */
    private static final long LAST_PIECE_MILLIS = 2_000;

    /** What is written. Its methods are called without a lock, except {@link #any}. */
    public interface Pieces {

        /** Whether there is something to write now. Must not wait for anything. */
        boolean any();

        /** Writes the next of them; the connection takes it. */
        void writeNext(ServletOutputStream out) throws IOException;

        /** Nothing is written any more, whether all was or not. Called once. */
        void over();
    }

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Executor threads;
    private final Pieces pieces;
    private boolean begun;
    private boolean writable;
    private Thread writer;
    private boolean ended;
    private boolean givenBack;

    private LongAnswer(AsyncContext context, ServletOutputStream out, Executor threads, Pieces pieces) {
        this.context = context;
        this.out = out;
        this.threads = threads;
        this.pieces = pieces;
    }

    /**
     * Takes the answer to this request from its own thread; it has no end until {@link #end} or the client's.
     *
     * @param threads write, each for a moment where output does not block
     */
    public static LongAnswer of(
            HttpServletRequest request, HttpServletResponse response, Executor threads, Pieces pieces)
            throws IOException {
        var context = request.startAsync(request, response);
        context.setTimeout(0);
        var answer = new LongAnswer(context, response.getOutputStream(), threads, pieces);
        context.addListener(answer);
        return answer;
    }

    /** Begins to write. In the request's own thread; an answer that was ended before is given back here. */
    public void begin() {
        boolean over;
        synchronized (this) {
            begun = true;
            over = ended;
        }
        if (over) {
            giveBack();
        } else {
            out.setWriteListener(this);
        }
    }

    /** Has what there is to write written, now or when the connection takes it. */
    public void wake() {
        synchronized (this) {
            if (writer != null || !writable || ended || !pieces.any()) {
                return;
            }
            // until it is there, so that it is asked for once
            writer = Thread.currentThread();
        }
        try {
            threads.execute(this::write);
        } catch (RejectedExecutionException stopping) {
            stopped(true);
        }
    }

    /** Ends the answer. Does nothing when it is over. */
    public void end() {
        if (over()) {
            giveBack();
        }
    }

    /** @return whether it was begun and nobody writes, so that whoever asks has to give it back */
    private boolean over() {
        boolean first;
        boolean idle;
        synchronized (this) {
            first = !ended;
            ended = true;
            idle = begun && writer == null;
        }
        if (first) {
            pieces.over();
        }
        return idle;
    }

    private void giveBack() {
        synchronized (this) {
            if (givenBack) {
                return;
            }
            givenBack = true;
        }
        try {
            context.complete();
        } catch (IllegalStateException over) {
            LOG.log(Level.FINE, "The server was quicker to end an answer", over);
        }
    }

    private void write() {
        synchronized (this) {
            writer = Thread.currentThread();
        }
        boolean failed = true;
        try {
            while (ready()) {
                pieces.writeNext(out);
            }
            failed = false;
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "An answer was left by its client", gone);
        } finally {
            stopped(failed);
        }
    }

    /** Asked only with something to write, or the server would call back at once, again and again. */
    private boolean ready() {
        synchronized (this) {
            if (ended || !pieces.any()) {
                return false;
            }
            writable = false;
        }
        boolean ready = out.isReady();
        synchronized (this) {
            // if not, the server calls back, and may have done so already
            writable |= ready;
            return ready && !ended;
        }
    }

    private void stopped(boolean failed) {
        boolean over;
        synchronized (this) {
            writer = null;
            notifyAll();
            over = ended;
        }
        if (over) {
            giveBack();
        } else if (failed) {
            end();
        } else {
            // for what came meanwhile
            wake();
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            writable = true;
        }
        wake();
    }

    /** Ended by another thread: the server may not be through with the pieces that were still on their way. */
    @Override
    public void onError(Throwable gone) {
        if (over()) {
            try {
                threads.execute(this::giveBack);
            } catch (RejectedExecutionException stopping) {
                giveBack();
            }
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        over();
        awaitWriter();
        giveBack();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        onError(event);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        synchronized (this) {
            givenBack = true;
        }
        over();
        awaitWriter();
    }

    /** What the server ends it gives to others when it is back from here. */
    private synchronized void awaitWriter() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LAST_PIECE_MILLIS);
        try {
            while (writer != null && writer != Thread.currentThread()) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }
}
