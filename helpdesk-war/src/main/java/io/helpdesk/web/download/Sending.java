package io.helpdesk.web.download;

import io.helpdesk.web.answer.LongAnswer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A file on its way to one client: a piece is read when the client's connection takes one, and nothing else is kept. A
 * client that takes nothing for a minute is left; a large file may take a slow client as long as it likes.
 */
final class Sending implements LongAnswer.Pieces {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final int PIECE = 8 * 1024;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final LongAnswer answer;
    private final ReadableByteChannel bytes;
    private final Consumer<Sending> whenOver;
    private volatile long progressAt = System.nanoTime();

    Sending(
            HttpServletRequest request,
            HttpServletResponse response,
            ReadableByteChannel bytes,
            Executor threads,
            Consumer<Sending> whenOver)
            throws IOException {
        this.bytes = bytes;
        this.whenOver = whenOver;
        answer = LongAnswer.of(request, response, threads, this);
    }

    void begin() {
        answer.begin();
    }

    void endIfStuck() {
        if (System.nanoTime() - progressAt > PATIENCE_NANOS) {
            end();
        }
    }

    /** Ends the answer, whole or not. */
    void end() {
        answer.end();
    }

    /** Until its end is reached, which is found by reading. */
    @Override
    public boolean any() {
        return true;
    }

    @Override
    public void writeNext(ServletOutputStream out) throws IOException {
        // made anew each time: a thousand clients that do not read would keep a thousand of them
        var piece = ByteBuffer.allocate(PIECE);
        int read = bytes.read(piece);
        if (read < 0) {
            answer.end();
        } else {
            out.write(piece.array(), 0, read);
            progressAt = System.nanoTime();
        }
    }

    @Override
    public void over() {
        whenOver.accept(this);
        try {
            bytes.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "A file that was sent is not closed", e);
        }
    }
}
