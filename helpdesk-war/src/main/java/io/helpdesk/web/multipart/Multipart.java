package io.helpdesk.web.multipart;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.web.BodyTooLarge;
import io.helpdesk.web.MalformedBody;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code multipart/form-data}. */
public final class Multipart {

    private static final int MOST_PARTS = 1000;
    private static final int MOST_HEADERS = 50;
    private static final int LONGEST_BOUNDARY = 200;
    private static final long LARGEST_FIELD = Long.parseLong(Setting.LIMIT_BODY.defaultValue());

    private Multipart() {}

    public static boolean is(String contentType) {
        return contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /**
     * The parts in the order they came; parts without a name are left out, and so are files without one, which browsers send
     * for a field that nothing was chosen in. Files are on disk until the request is over.
     *
     * @param contentType the header as the client sent it
     * @throws MalformedBody if it is no multipart body, ends early or has U+0000 in a name or a field
     * @throws BodyTooLarge if a plain field is larger than a JSON body may be by default, or as the stream throws it
     */
    public static List<Part> read(InputStream body, String contentType) throws IOException {
        var delimited = delimited(body, contentType);
        var parts = new ArrayList<Part>();
        while (!delimited.ended()) {
            if (parts.size() == MOST_PARTS) {
                throw new MalformedBody("the multipart body has more than " + MOST_PARTS + " parts");
            }
            var part = part(delimited);
            boolean nothingChosen = part.isFile() && part.filename().isEmpty();
            if (part.name() != null && !nothingChosen) {
                parts.add(part);
            }
        }
        return parts;
    }

    /**
     * Puts into the digest what the parts are, whatever is between them: a client that sends the same again makes up another
     * boundary.
     *
     * @param contentType the header as the client sent it
     * @throws MalformedBody if it is no multipart body or ends early; some parts may have been put in
     */
    public static void digest(InputStream body, String contentType, MessageDigest digest) throws IOException {
        var delimited = delimited(body, contentType);
        while (!delimited.ended()) {
            // two of the same length each, so that no content can be taken for headers
            digest.update(sha256(out ->
                    out.write(new TreeMap<>(headers(delimited)).toString().getBytes(StandardCharsets.UTF_8))));
            digest.update(sha256(delimited::copyTo));
        }
    }

    private interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] sha256(Content content) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            var buffered = new BufferedOutputStream(out, 32 * 1024);
            content.writeTo(buffered);
            buffered.flush();
            return out.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Delimited delimited(InputStream body, String contentType) throws IOException {
        var boundary = HeaderValue.parse(contentType).parameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw new MalformedBody("the multipart body has no boundary");
        }
        var delimited = new Delimited(body, boundary);
        delimited.skipPreamble();
        return delimited;
    }

    private static Part part(Delimited delimited) throws IOException {
        var headers = headers(delimited);
        var disposition = HeaderValue.parse(headers.getOrDefault("content-disposition", ""));
        var name = nulFree(disposition.formParameter("name").orElse(null));
        var filename = nulFree(disposition.formParameter("filename").orElse(null));
        var type = headers.get("content-type");
        if (filename != null) {
            var file = TemporaryFiles.create();
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024)) {
                delimited.copyTo(out);
            }
            return new Part(name, filename, type, null, file);
        }
        var text = new ByteArrayOutputStream();
        delimited.copyTo(new Bounded(text));
        return new Part(name, null, type, nulFree(text(text.toByteArray(), type)), null);
    }

    private static Map<String, String> headers(Delimited delimited) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = delimited.line(); !line.isEmpty(); line = delimited.line()) {
            int colon = line.indexOf(':');
            if (colon < 0 || headers.size() == MOST_HEADERS) {
                throw new MalformedBody("the multipart body has a part whose headers are none");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String text(byte[] bytes, String type) {
        var charset = type == null ? null : HeaderValue.parse(type).charset(null);
        return charset == null || charset.equals(StandardCharsets.US_ASCII)
                ? Texts.decode(bytes, bytes.length)
                : new String(bytes, charset);
    }

    private static String nulFree(String text) throws MalformedBody {
        if (!StorableText.is(text)) {
            throw new MalformedBody("U+0000 is not allowed in strings");
        }
        return text;
    }

    /** Plain fields are kept in memory, so they may not be as large as files. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream out;

        Bounded(ByteArrayOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            if (out.size() >= LARGEST_FIELD) {
                throw new BodyTooLarge(LARGEST_FIELD);
            }
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (out.size() + length > LARGEST_FIELD) {
                throw new BodyTooLarge(LARGEST_FIELD);
            }
            out.write(bytes, offset, length);
        }
    }
}
