package io.helpdesk.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Server-Sent Events as an answer without an end (WHATWG HTML 9.2). Nothing is written but what the client's connection
 * takes at once; what it does not take stays here, up to a limit. Writing is left to threads of the server, because
 * output that says it is ready blocks on one server all the same (docs/adr/0013-live-feed.md).
 */
public final class EventStream implements WriteListener, AsyncListener {

    /** Bytes that may wait for the client before {@link #send} asks for a pause. */
    static final int ROOM = 128 * 1024;

    /** A client that takes nothing for so long is gone. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Executor threads;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private Runnable whenDrained = () -> {};
    private Runnable whenClosed = () -> {};
    private int waitingBytes;
    private boolean writable;
    private boolean writing;
    private boolean unflushed;
    private boolean full;
    private boolean closed;
    private long progressAt = System.nanoTime();

    private EventStream(AsyncContext context, ServletOutputStream out, Executor threads) {
        this.context = context;
        this.out = out;
        this.threads = threads;
    }

    /**
     * Turns the answer to this request into a stream, which goes on when the request's own thread has left.
     *
     * @param threads write, each for a moment where output does not block
     */
    public static EventStream open(HttpServletRequest request, HttpServletResponse response, Executor threads)
            throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        // says to nginx that it must not collect what it gets
        response.setHeader("X-Accel-Buffering", "no");
        var context = request.startAsync(request, response);
        context.setTimeout(0);
        var stream = new EventStream(context, response.getOutputStream(), threads);
        context.addListener(stream);
        // the client knows that it is connected; and Open Liberty would leave our own first flush undone
        response.flushBuffer();
        return stream;
    }

    /**
     * Begins to write.
     *
     * @param drained called, once each time, when there is room again after {@link #send} answered that there is none
     * @param closed called when the client is gone or {@link #close} was called; perhaps more than once
     */
    public void begin(Runnable drained, Runnable closed) {
        synchronized (this) {
            whenDrained = drained;
            whenClosed = closed;
        }
        out.setWriteListener(this);
    }

    /**
     * Sends lines as they are: fields and comments, an empty line at the end.
     *
     * @return whether there is room for more
     */
    public boolean send(String lines) {
        boolean room;
        synchronized (this) {
            if (closed) {
                return true;
            }
            if (waiting.isEmpty() && !writing) {
                progressAt = System.nanoTime();
            }
            var bytes = lines.getBytes(StandardCharsets.UTF_8);
            waiting.add(bytes);
            waitingBytes += bytes.length;
            full = waitingBytes >= ROOM;
            room = !full;
        }
        wake();
        return room;
    }

    /** Whether the client takes what it is sent. */
    public synchronized boolean alive() {
        return waiting.isEmpty() || System.nanoTime() - progressAt < PATIENCE_NANOS;
    }

    /** Ends the answer. What waits is dropped. */
    public void close() {
        boolean idle;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
            idle = !writing;
        }
        whenClosed.run();
        if (idle) {
            complete();
        }
    }

    /** Not while a thread writes: the server may give the output to another answer. */
    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException over) {
            // the server was quicker
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            writable = true;
        }
        wake();
    }

    private void wake() {
        synchronized (this) {
            if (writing || !writable || nothingToDo()) {
                return;
            }
            writing = true;
        }
        try {
            threads.execute(this::write);
        } catch (RejectedExecutionException stopping) {
            stopped(true);
        }
    }

    private boolean nothingToDo() {
        return closed || waiting.isEmpty() && !unflushed;
    }

    /** By one thread at a time; without the lock, which whoever sends must not wait for. */
    private void write() {
        boolean failed = false;
        try {
            while (ready()) {
                byte[] next;
                synchronized (this) {
                    next = waiting.poll();
                    unflushed = next != null;
                }
                if (next == null) {
                    out.flush();
                } else {
                    out.write(next);
                    written(next.length);
                }
            }
        } catch (IOException | IllegalStateException gone) {
            failed = true;
        } finally {
            stopped(failed);
        }
    }

    /** Asked only with something to write, or the server would call back at once, again and again. */
    private boolean ready() {
        synchronized (this) {
            if (nothingToDo()) {
                return false;
            }
            writable = false;
        }
        boolean ready = out.isReady();
        synchronized (this) {
            // if not, the server calls back, and may have done so already
            writable |= ready;
        }
        return ready;
    }

    private void stopped(boolean failed) {
        boolean over;
        synchronized (this) {
            writing = false;
            over = closed;
        }
        if (over) {
            complete();
        } else if (failed) {
            close();
        } else {
            // for what came meanwhile
            wake();
        }
    }

    private void written(int bytes) {
        boolean drained;
        synchronized (this) {
            waitingBytes -= bytes;
            progressAt = System.nanoTime();
            drained = full && waitingBytes < ROOM / 2;
            full &= !drained;
        }
        if (drained) {
            whenDrained.run();
        }
    }

    @Override
    public void onError(Throwable gone) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }
}
