package io.helpdesk.web.admission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

/**
 * A body in chunks that came with an Upgrade header. One server no longer takes chunks apart once it has seen the header, so
 * that their framing is read as the body; the header must not change anything (RFC 9110 7.8). Framing is recognised by its
 * first line, which begins no body of ours: neither an object nor a form nor parts.
 */
final class RawChunks extends InputStream {

    /** RFC 9112 7.1. */
    private static final Pattern FIRST_LINE = Pattern.compile("[0-9a-fA-F]+\\r\\n");

    private static final int LONGEST_LINE = 10;
    private static final int BUFFER = 8 * 1024;

    private final InputStream server;
    private InputStream body;

    RawChunks(InputStream server) {
        this.server = server;
    }

    private InputStream body() throws IOException {
        if (body == null) {
            var line = new ByteArrayOutputStream();
            int next = 0;
            while (line.size() < LONGEST_LINE && next != '\n' && (line.size() == 0 || hexOrEnd(next))) {
                next = server.read();
                if (next < 0) {
                    break;
                }
                line.write(next);
            }
            var whole = new SequenceInputStream(new ByteArrayInputStream(line.toByteArray()), server);
            body = FIRST_LINE
                            .matcher(line.toString(StandardCharsets.ISO_8859_1))
                            .matches()
                    ? new ChunkedInputStream(new SessionInputBufferImpl(BUFFER), whole)
                    : whole;
        }
        return body;
    }

    private static boolean hexOrEnd(int value) {
        return Character.digit(value, 16) >= 0 || value == '\r';
    }

    @Override
    public int read() throws IOException {
        return body().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return body().read(bytes, offset, length);
    }

    @Override
    public int available() throws IOException {
        return body == null ? server.available() : body.available();
    }
}
