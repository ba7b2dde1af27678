package io.helpdesk.web.admission;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body whose readers wait for it: there is always something to read, or its end, and nobody listens. */
public abstract class BlockingBody extends ServletInputStream {

    private boolean finished;

    /** From now on it says that all of it was read. */
    protected final void finish() {
        finished = true;
    }

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;

    @Override
    public final boolean isFinished() {
        return finished;
    }

    @Override
    public final boolean isReady() {
        return true;
    }

    @Override
    public final void setReadListener(ReadListener listener) {
        throw new IllegalStateException("bodies are read as they come");
    }
}
