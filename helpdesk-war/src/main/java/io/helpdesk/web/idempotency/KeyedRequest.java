package io.helpdesk.web.idempotency;

import io.helpdesk.web.MalformedBody;
import io.helpdesk.web.admission.BlockingBody;
import io.helpdesk.web.multipart.Multipart;
import io.helpdesk.web.multipart.TemporaryFiles;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** A request with a key: whatever is read of its body goes into a digest, and the rest can be read ahead of its readers. */
public final class KeyedRequest extends HttpServletRequestWrapper {

    static final String HEADER = "Idempotency-Key";
    private static final int IN_MEMORY = 256 * 1024;

    private final MessageDigest digest = sha256();
    private final boolean multipart;
    private KeptBody body;

    private KeyedRequest(HttpServletRequest request) {
        super(request);
        multipart = Multipart.is(request.getContentType());
        // without the boundary, which a client makes up anew each time
        var type = multipart ? "multipart/form-data" : request.getContentType();
        var about = type + "\n" + request.getQueryString() + "\n";
        digest.update(about.getBytes(StandardCharsets.UTF_8));
        setAttribute(KeyedRequest.class.getName(), this);
    }

    /** The request itself unless it is a POST with the header; an empty one is what some clients send for none. */
    public static HttpServletRequest of(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        return request.getMethod().equals("POST") && key != null && !key.isEmpty()
                ? new KeyedRequest(request)
                : request;
    }

    static Optional<KeyedRequest> in(HttpServletRequest request) {
        return Optional.ofNullable((KeyedRequest) request.getAttribute(KeyedRequest.class.getName()));
    }

    /**
     * Reads what is left of the body, for whoever reads it next.
     *
     * @return SHA-256 of content type, query and body; in the place of a multipart body, of its parts
     */
    byte[] fingerprint() throws IOException {
        var read = (KeptBody) getInputStream();
        read.readAhead();
        if (multipart) {
            try (var again = read.again()) {
                Multipart.digest(again, getContentType(), digest);
            } catch (MalformedBody refused) {
                // by whoever reads it next, so that nothing is kept under this fingerprint
            }
        }
        return digest.digest();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new KeptBody(super.getInputStream(), multipart ? null : digest);
        }
        return body;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class KeptBody extends BlockingBody {

        /** What was read before {@link #readAhead}: a byte or so, when an engine looks whether there is a body. */
        private final ByteArrayOutputStream early = new ByteArrayOutputStream();

        private final boolean kept;
        private InputStream in;
        private Path file;
        private byte[] memory;

        /** With a null digest, bytes are only kept. */
        KeptBody(InputStream client, MessageDigest digest) {
            this.kept = digest == null;
            this.in = digest == null ? client : new DigestInputStream(client, digest);
        }

        void readAhead() throws IOException {
            var start = new ByteArrayOutputStream();
            start.write(in.readNBytes(IN_MEMORY));
            if (start.size() < IN_MEMORY) {
                memory = start.toByteArray();
                in = stored();
                return;
            }
            file = TemporaryFiles.create();
            try (var out = Files.newOutputStream(file)) {
                start.writeTo(out);
                in.transferTo(out);
            }
            in = stored();
        }

        /** The body from its start. */
        InputStream again() throws IOException {
            return new SequenceInputStream(new ByteArrayInputStream(early.toByteArray()), stored());
        }

        private InputStream stored() throws IOException {
            return file == null
                    ? new ByteArrayInputStream(memory)
                    : new BufferedInputStream(Files.newInputStream(file));
        }

        private boolean ahead() {
            return memory != null || file != null;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read < 0) {
                finish();
            }
            if (kept && !ahead() && read > 0) {
                early.write(bytes, offset, read);
            }
            return read;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        /** A reader that has had enough must not keep {@link #readAhead} from the rest. */
        @Override
        public void close() throws IOException {
            if (ahead()) {
                in.close();
            }
        }
    }
}
