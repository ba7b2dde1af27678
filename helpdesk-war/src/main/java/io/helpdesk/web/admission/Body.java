package io.helpdesk.web.admission;

import io.helpdesk.web.BodyTooLarge;
import io.helpdesk.web.Busy;
import io.helpdesk.web.MalformedBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The body of a request, as its readers find it. It ends where it was announced to end: with an Upgrade header one server
 * finds no end by itself, which the header must not change (RFC 9110 7.8).
 */
public final class Body extends BlockingBody {

    private static final String ATTRIBUTE = Body.class.getName();

    /** What the slowest of honest clients does, on average, once it has had time to begin. */
    private static final int BYTES_A_SECOND = 512;

    private static final long BEGINNING_SECONDS = 20;

    private final InputStream in;
    private final long announced;
    private final long limit;
    private final Runnable whenOver;
    private final AtomicBoolean over = new AtomicBoolean();
    private final boolean withheld;
    private final boolean tooLarge;
    private final long begun = System.nanoTime();
    private long count;

    private Body(InputStream in, long announced, long limit, Runnable whenOver, boolean withheld, boolean tooLarge) {
        this.in = in;
        this.announced = announced;
        this.limit = limit;
        this.whenOver = whenOver;
        this.withheld = withheld;
        this.tooLarge = tooLarge;
    }

    /** The body the admission has left for this request. */
    public static Body of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Body body ? body : none();
    }

    /** The same for a filter: a request's properties are the servlet request's attributes in a servlet container. */
    public static Body of(ContainerRequestContext request) {
        return request.getProperty(ATTRIBUTE) instanceof Body body ? body : none();
    }

    void leaveFor(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Body none() {
        return new Body(InputStream.nullInputStream(), 0, 0, () -> {}, false, false);
    }

    /**
     * @param announced its bytes; negative if nobody knows
     * @param limit in bytes, where none were announced
     * @param whenOver called once, when its last byte was read or nobody reads it any more
     */
    static Body whole(InputStream in, long announced, long limit, Runnable whenOver) {
        return new Body(in, announced, limit, whenOver, false, false);
    }

    /** One byte, because engines look whether there is a body at all before any of our code could answer; then the refusal. */
    static Body tooLarge(long limit) {
        return new Body(new ByteArrayInputStream(new byte[] {' '}), -1, limit, () -> {}, false, true);
    }

    /** Not waited for, because whoever sent it was not known, or too many were. */
    static Body withheld() {
        return new Body(InputStream.nullInputStream(), -1, 0, () -> {}, true, false);
    }

    /** Whether it was not waited for; who reads it all the same meets {@link Busy}. */
    public boolean isWithheld() {
        return withheld;
    }

    /** Nobody reads it any more. */
    void over() {
        if (over.compareAndSet(false, true)) {
            whenOver.run();
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (withheld) {
            throw new Busy();
        }
        if (tooSlow(System.nanoTime() - begun, count)) {
            throw new Busy();
        }
        int most = announced < 0 ? length : (int) Math.min(length, announced - count);
        int read = most == 0 ? -1 : arriving(bytes, offset, most);
        count += Math.max(read, 0);
        if (read < 0 || count == announced) {
            finish();
            over();
        }
        if (announced < 0 && count > limit || read < 0 && tooLarge) {
            throw new BodyTooLarge(limit);
        }
        return read;
    }

    /** What cannot be read is the client's affair, unlike an answer that cannot be written. */
    private int arriving(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException cut) {
            throw new MalformedBody("the body ended early", cut);
        }
    }

    /** Servers wait for the next byte only, so that a client could make a body last for days. */
    static boolean tooSlow(long nanos, long bytes) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
        return seconds > BEGINNING_SECONDS && bytes < (seconds - BEGINNING_SECONDS) * BYTES_A_SECOND;
    }

    /** For engines that do not read what has nothing available, a body that was withheld is not an empty one. */
    @Override
    public int available() throws IOException {
        return withheld ? 1 : in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
