package io.helpdesk.web.live;

import io.helpdesk.web.answer.LongAnswer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Server-Sent Events as an answer without an end (WHATWG HTML 9.2). Nothing is written but what the client's connection
 * takes at once; what it does not take stays here, up to a limit. Writing is left to threads of the server, because
 * output that says it is ready blocks on one server all the same (docs/adr/0013-live-feed.md).
 */
public final class EventStream implements LongAnswer.Pieces {

    /** Bytes that may wait for the client before {@link #send} asks for a pause. */
    static final int ROOM = 128 * 1024;

    /** A client that takes nothing for so long is gone. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final LongAnswer answer;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private Runnable whenDrained = () -> {};
    private Runnable whenClosed = () -> {};
    private int waitingBytes;
    private boolean unflushed;
    private boolean full;
    private boolean closed;
    private long progressAt = System.nanoTime();

    private EventStream(HttpServletRequest request, HttpServletResponse response, Executor threads) throws IOException {
        answer = LongAnswer.of(request, response, threads, this);
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
        var stream = new EventStream(request, response, threads);
        // the client knows that it is connected; and Open Liberty would leave our own first flush undone
        response.flushBuffer();
        return stream;
    }

    /**
     * Begins to write.
     *
     * @param drained called, once each time, when there is room again after {@link #send} answered that there is none
     * @param closed called once, when the client is gone or {@link #close} was called; at once if that was before
     */
    public void begin(Runnable drained, Runnable closed) {
        boolean gone;
        synchronized (this) {
            whenDrained = drained;
            whenClosed = closed;
            gone = this.closed;
        }
        if (gone) {
            closed.run();
        }
        answer.begin();
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
            if (waiting.isEmpty() && !unflushed) {
                progressAt = System.nanoTime();
            }
            var bytes = lines.getBytes(StandardCharsets.UTF_8);
            waiting.add(bytes);
            waitingBytes += bytes.length;
            full = waitingBytes >= ROOM;
            room = !full;
        }
        answer.wake();
        return room;
    }

    /** Whether the client takes what it is sent. */
    public synchronized boolean alive() {
        return waiting.isEmpty() || System.nanoTime() - progressAt < PATIENCE_NANOS;
    }

    /** Ends the answer. What waits is dropped. */
    public void close() {
        answer.end();
    }

    @Override
    public synchronized boolean any() {
        return !waiting.isEmpty() || unflushed;
    }

    @Override
    public void writeNext(ServletOutputStream out) throws IOException {
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
    public void over() {
        Runnable closing;
        synchronized (this) {
            closed = true;
            waiting.clear();
            closing = whenClosed;
        }
        closing.run();
    }
}
