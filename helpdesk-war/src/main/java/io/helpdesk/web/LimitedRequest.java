package io.helpdesk.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * A request whose body throws {@link BodyTooLarge} beyond the limit of its kind: before the first byte if the client says
 * how long it is, else when the limit is passed. Whoever reads the body thereby answers in the dialect's words.
 * Its content type is one that every engine can read, and it accepts whatever it is answered: none of the originals asks,
 * and an engine would refuse before any dialect has heard of the request (chatwoot-client 1, libredesk 2).
 */
public class LimitedRequest extends HttpServletRequestWrapper {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String ACCEPT = "Accept";

    private final long limit;
    private final String query;
    private ServletInputStream stream;

    public LimitedRequest(HttpServletRequest request, long bodyLimit, long uploadLimit) {
        super(request);
        this.query = request.getQueryString();
        var type = request.getContentType();
        boolean upload = type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
        this.limit = upload ? uploadLimit : bodyLimit;
    }

    /** What the client sent: on Open Liberty a forward to a path without a query would lose it. */
    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public String getContentType() {
        // of the ways to ask for it only this one gets what the client wrote, without a charset that the server adds
        var given = super.getHeaders(CONTENT_TYPE);
        return ReadableContentType.of(given != null && given.hasMoreElements() ? given.nextElement() : null);
    }

    @Override
    public String getHeader(String name) {
        if (ACCEPT.equalsIgnoreCase(name)) {
            return "*/*";
        }
        return CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!CONTENT_TYPE.equalsIgnoreCase(name) && !ACCEPT.equalsIgnoreCase(name)) {
            return super.getHeaders(name);
        }
        var value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Counted(super.getInputStream(), limit, getContentLengthLong());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private final long limit;
        private long count;
        private boolean touched;

        Counted(ServletInputStream in, long limit, long announced) {
            this.in = in;
            this.limit = limit;
            this.count = announced > limit ? announced : 0;
        }

        @Override
        public int read() throws IOException {
            if (!touched) {
                // engines look whether there is a body at all, before any of our code could answer
                touched = true;
                count++;
                return in.read();
            }
            check();
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            check();
            int read = in.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws IOException {
            count += more;
            check();
        }

        private void check() throws IOException {
            if (count > limit) {
                throw new BodyTooLarge(limit);
            }
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
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
