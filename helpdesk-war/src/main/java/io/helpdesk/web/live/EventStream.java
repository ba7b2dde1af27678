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

/**
 * Server-Sent Events as an answer without an end (WHATWG HTML 9.2). Nothing is written but what the client's connection
 * takes at once; no thread waits for a client. What it does not take stays here, up to a limit.
 */
public final class EventStream implements WriteListener, AsyncListener {

    /** Bytes that may wait for the client before {@link #send} asks for a pause. */
    static final int ROOM = 128 * 1024;

    /** A client that takes nothing for so long is gone. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private Runnable whenDrained = () -> {};
    private Runnable whenClosed = () -> {};
    private int waitingBytes;
    private boolean writable;
    private boolean unflushed;
    private boolean full;
    private boolean closed;
    private long progressAt = System.nanoTime();

    private EventStream(AsyncContext context, ServletOutputStream out) {
        this.context = context;
        this.out = out;
    }

    /** Turns the answer to this request into a stream, which goes on when the request's own thread has left. */
    public static EventStream open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // says to nginx that it must not collect what it gets
        response.setHeader("X-Accel-Buffering", "no");
        var context = request.startAsync(request, response);
        context.setTimeout(0);
        var stream = new EventStream(context, response.getOutputStream());
        context.addListener(stream);
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
            var bytes = lines.getBytes(StandardCharsets.UTF_8);
            waiting.add(bytes);
            waitingBytes += bytes.length;
            full = waitingBytes >= ROOM;
            room = !full;
        }
        write();
        return room;
    }

    /** Whether the client takes what it is sent. */
    public synchronized boolean alive() {
        return waiting.isEmpty() || System.nanoTime() - progressAt < PATIENCE_NANOS;
    }

    /** Ends the answer. What waits is dropped. */
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        whenClosed.run();
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
        write();
    }

    private void write() {
        boolean drained = false;
        boolean failed = false;
        synchronized (this) {
            try {
                // asking isReady() without having something to write would make the server call back at once, again and again
                while (writable && !closed && (unflushed || !waiting.isEmpty()) && out.isReady()) {
                    if (waiting.isEmpty()) {
                        unflushed = false;
                        out.flush();
                    } else {
                        var bytes = waiting.remove();
                        waitingBytes -= bytes.length;
                        unflushed = true;
                        progressAt = System.nanoTime();
                        out.write(bytes);
                    }
                }
                if (full && waitingBytes < ROOM / 2) {
                    full = false;
                    drained = true;
                }
            } catch (IOException | IllegalStateException gone) {
                failed = true;
            }
        }
        if (failed) {
            close();
        } else if (drained) {
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
