package io.helpdesk.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The sending side of a WebSocket (RFC 6455): one text after the other, in the order given, and no thread waits for the
 * client. What it does not take stays here, up to a limit.
 */
public final class TextSocket {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** Characters that may wait for the client before {@link #send} asks for a pause. */
    static final int ROOM = 128 * 1024;

    /** A client that takes nothing for so long is gone. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final Session session;
    private final RemoteEndpoint.Async remote;
    private final Runnable whenDrained;
    private final Queue<String> waiting = new ArrayDeque<>();
    private int waitingChars;
    private boolean sending;
    private Thread sender;
    private boolean full;
    private boolean closed;
    private CloseReason closing;
    private long progressAt = System.nanoTime();

    /** @param whenDrained called, once each time, when there is room again after {@link #send} answered that there is none */
    public TextSocket(Session session, Runnable whenDrained) {
        this.session = session;
        this.remote = session.getAsyncRemote();
        this.whenDrained = whenDrained;
    }

    /**
     * Sends a text, after those that wait; nothing once it is closed.
     *
     * @return whether there is room for more
     */
    public boolean send(String text) {
        boolean room;
        synchronized (this) {
            if (closed || closing != null) {
                return true;
            }
            if (waiting.isEmpty() && !sending) {
                progressAt = System.nanoTime();
            }
            waiting.add(text);
            waitingChars += text.length();
            full = waitingChars >= ROOM;
            room = !full;
        }
        write();
        return room;
    }

    /** Sends a text unless others wait: for what only shows that somebody is there. */
    public void sendIfIdle(String text) {
        synchronized (this) {
            if (!waiting.isEmpty() || sending) {
                return;
            }
        }
        send(text);
    }

    /** Asks the other end whether it is there (RFC 6455 5.5.2), unless something is under way that shows it as well. */
    public void ask() {
        synchronized (this) {
            if (closed || closing != null || sending || !waiting.isEmpty()) {
                return;
            }
            // nothing is sent beside it: servers take one at a time
            sending = true;
        }
        try {
            remote.sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException gone) {
            failed(gone);
            return;
        }
        synchronized (this) {
            sending = false;
        }
        write();
    }

    /** Whether the client takes what it is sent. */
    public synchronized boolean alive() {
        return waiting.isEmpty() && !sending || System.nanoTime() - progressAt < PATIENCE_NANOS;
    }

    /**
     * Drops what waits, sends one last text if the client takes it, and closes. Returns at once where the server can.
     *
     * @param last null for none
     */
    public void close(String last, CloseReason reason) {
        boolean unread;
        synchronized (this) {
            if (closed || closing != null) {
                return;
            }
            waiting.clear();
            waitingChars = 0;
            full = false;
            closing = reason;
            unread = sending;
            if (!unread && last != null) {
                waiting.add(last);
                waitingChars = last.length();
            }
        }
        if (unread) {
            // a text is under way and the client may never take it
            shut(reason);
        } else {
            write();
        }
    }

    /** The connection is over. */
    public synchronized void gone() {
        closed = true;
        waiting.clear();
        waitingChars = 0;
    }

    private void write() {
        while (true) {
            String next = null;
            CloseReason over = null;
            synchronized (this) {
                if (closed || sending) {
                    return;
                }
                next = waiting.poll();
                if (next == null) {
                    over = closing;
                    if (over == null) {
                        return;
                    }
                } else {
                    waitingChars -= next.length();
                    sending = true;
                    sender = Thread.currentThread();
                }
            }
            if (over != null) {
                shut(over);
                return;
            }
            try {
                remote.sendText(next, this::sent);
            } catch (RuntimeException gone) {
                failed(gone);
                return;
            }
            synchronized (this) {
                if (sender == Thread.currentThread()) {
                    sender = null;
                }
            }
        }
    }

    /** Servers call it from any thread, also from within the sending: that one goes on by itself. */
    private void sent(SendResult result) {
        if (!result.isOK()) {
            failed(result.getException());
            return;
        }
        boolean drained = false;
        boolean nested;
        synchronized (this) {
            sending = false;
            progressAt = System.nanoTime();
            nested = sender == Thread.currentThread();
            if (full && waitingChars < ROOM / 2) {
                full = false;
                drained = true;
            }
        }
        if (drained) {
            whenDrained.run();
        }
        if (!nested) {
            write();
        }
    }

    private void failed(Throwable trouble) {
        LOG.log(Level.FINE, "A socket takes nothing more", trouble);
        shut(new CloseReason(CloseReason.CloseCodes.GOING_AWAY, ""));
    }

    private void shut(CloseReason reason) {
        gone();
        try {
            if (session.isOpen()) {
                session.close(reason);
            }
        } catch (IOException | RuntimeException over) {
            LOG.log(Level.FINE, "A socket was closed already", over);
        }
    }
}
