package io.helpdesk.web.multipart;

import io.helpdesk.web.MalformedBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a multipart body, handed out up to the next delimiter or line. */
final class Delimited {

    private static final int LONGEST_LINE = 16 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final int[] fallback;
    private final byte[] buffer = new byte[32 * 1024];
    private int position;
    private int filled;

    Delimited(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.fallback = fallback(delimiter);
    }

    /** Skips what is in front of the first delimiter, which needs no line break of its own. */
    void skipPreamble() throws IOException {
        copy(OutputStream.nullOutputStream(), 2);
    }

    /** Copies up to the next delimiter and goes behind it. */
    void copyTo(OutputStream out) throws IOException {
        copy(out, 0);
    }

    private void copy(OutputStream out, int alreadyMatched) throws IOException {
        int matched = alreadyMatched;
        while (matched < delimiter.length) {
            int next = read();
            if (next < 0) {
                throw new MalformedBody("the multipart body ends in the middle of a part");
            }
            while (matched > 0 && next != delimiter[matched]) {
                int shorter = fallback[matched - 1];
                out.write(delimiter, 0, matched - shorter);
                matched = shorter;
            }
            if (next == delimiter[matched]) {
                matched++;
            } else {
                out.write(next);
            }
        }
    }

    /** The rest of the line, without its end. */
    String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = read(); next != '\n'; next = read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new MalformedBody("the multipart body has a line that does not end");
            }
            line.write(next);
        }
        var bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return Texts.decode(bytes, length);
    }

    /** Behind a delimiter: whether it was the last one. Goes to the next line otherwise. */
    boolean ended() throws IOException {
        int first = read();
        if (first == '-' && read() == '-') {
            return true;
        }
        while (first == ' ' || first == '\t' || first == '\r') {
            first = read();
        }
        if (first != '\n') {
            throw new MalformedBody("the multipart body has something behind a delimiter");
        }
        return false;
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = in.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }

    /** How much of the delimiter still matches after each of its bytes failed. */
    private static int[] fallback(byte[] delimiter) {
        var table = new int[delimiter.length];
        for (int i = 1, matched = 0; i < delimiter.length; i++) {
            while (matched > 0 && delimiter[i] != delimiter[matched]) {
                matched = table[matched - 1];
            }
            if (delimiter[i] == delimiter[matched]) {
                matched++;
            }
            table[i] = matched;
        }
        return table;
    }
}
