package io.helpdesk.web.download;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A file on its way to one client: a piece is read when the client's connection takes one, and nothing else is kept. A
 * client that takes nothing for a minute is left.
 */
final class Sending implements WriteListener, AsyncListener {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final int PIECE = 16 * 1024;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final FileChannel bytes;
    private final Executor threads;
    private final Consumer<Sending> whenOver;
    private boolean writable;
    private boolean writing;
    private boolean over;
    private volatile long progressAt = System.nanoTime();

    Sending(
            AsyncContext context,
            ServletOutputStream out,
            FileChannel bytes,
            Executor threads,
            Consumer<Sending> whenOver) {
        this.context = context;
        this.out = out;
        this.bytes = bytes;
        this.threads = threads;
        this.whenOver = whenOver;
    }

    void begin() {
        // the minute without progress is counted here; a large file may take a slow client as long as it likes
        context.setTimeout(0);
        context.addListener(this);
        out.setWriteListener(this);
    }

    void endIfStuck() {
        if (System.nanoTime() - progressAt > PATIENCE_NANOS) {
            end();
        }
    }

    /** Ends the answer, whole or not. */
    void end() {
        boolean idle;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            idle = !writing;
        }
        whenOver.accept(this);
        if (idle) {
            finish();
        }
    }

    /** Not while a thread writes: the server may give the output to another answer. */
    private void finish() {
        try {
            bytes.close();
            context.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "The server was quicker to end a download", gone);
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
            if (writing || !writable || over) {
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

    private void write() {
        boolean done = true;
        try {
            done = writePieces();
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "A download was left by its client", gone);
        } finally {
            stopped(done);
        }
    }

    /** Answers whether all was written; if not, the server calls back. */
    private boolean writePieces() throws IOException {
        var piece = ByteBuffer.allocate(PIECE);
        while (ready()) {
            piece.clear();
            int read = bytes.read(piece);
            if (read < 0) {
                return true;
            }
            out.write(piece.array(), 0, read);
            progressAt = System.nanoTime();
        }
        return false;
    }

    private boolean ready() {
        synchronized (this) {
            if (over) {
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

    private void stopped(boolean done) {
        boolean ended;
        synchronized (this) {
            writing = false;
            ended = over;
        }
        if (ended) {
            finish();
        } else if (done) {
            end();
        } else {
            wake();
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }
}
