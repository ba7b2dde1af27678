package io.helpdesk.web.admission;

import io.helpdesk.web.BodyTooLarge;
import io.helpdesk.web.Busy;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, as its readers find it: nothing they do with it makes a thread wait for the client. */
public final class Body extends ServletInputStream {

    private static final String ATTRIBUTE = Body.class.getName();

    private final InputStream in;
    private final End end;
    private boolean withheld;
    private boolean finished;

    /** What comes after the last byte. */
    private interface End {

        /** @return -1 */
        int reached() throws IOException;
    }

    private Body(InputStream in, End end) {
        this.in = in;
        this.end = end;
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
        return whole(InputStream.nullInputStream());
    }

    /** @param in ends where the body does */
    static Body whole(InputStream in) {
        return new Body(in, () -> -1);
    }

    /**
     * It ended before its end.
     *
     * @param in what came
     * @param why what the reader meets then
     */
    static Body broken(InputStream in, IOException why) {
        return new Body(in, () -> {
            throw why;
        });
    }

    /** One byte, because engines look whether there is a body at all before any of our code could answer; then the refusal. */
    static Body tooLarge(long limit) {
        return new Body(new ByteArrayInputStream(new byte[] {' '}), () -> {
            throw new BodyTooLarge(limit);
        });
    }

    /** Not waited for, because whoever sent it was not known. */
    static Body withheld() {
        var body = new Body(InputStream.nullInputStream(), () -> {
            throw new Busy();
        });
        body.withheld = true;
        return body;
    }

    /** Whether it was not waited for; who reads it all the same meets {@link Busy}. */
    public boolean isWithheld() {
        return withheld;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        return value < 0 ? over() : value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        return read < 0 ? over() : read;
    }

    private int over() throws IOException {
        finished = true;
        return end.reached();
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("the body has been read already");
    }
}
