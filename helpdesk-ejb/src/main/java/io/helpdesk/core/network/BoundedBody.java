package io.helpdesk.core.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpEntityContainer;

/** Reads no more of an answer than so many bytes. */
public final class BoundedBody {

    private static final int AT_ONCE = 16_384;

    private BoundedBody() {}

    /**
     * All of it; nothing where there is no body.
     *
     * @throws IOException also if there is more
     */
    public static byte[] whole(HttpEntityContainer answer, int most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        copy(answer, bytes, most);
        return bytes.toByteArray();
    }

    /**
     * All of it, into something else.
     *
     * @throws IOException also if there is more
     */
    public static void copy(HttpEntityContainer answer, OutputStream out, long most) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return;
        }
        try (var in = entity.getContent()) {
            if (in != null && copied(in, out, most) > most) {
                throw new IOException("it is longer than " + most + " bytes");
            }
        }
    }

    /** What it begins with; nothing where there is no body. */
    public static byte[] beginning(HttpEntityContainer answer, int most) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try (var in = entity.getContent()) {
            return in == null ? new byte[0] : in.readNBytes(most);
        }
    }

    /** Not more than one piece beyond. */
    private static long copied(InputStream in, OutputStream out, long most) throws IOException {
        long count = 0;
        var some = new byte[AT_ONCE];
        for (int read = in.read(some); read >= 0 && count <= most; read = in.read(some)) {
            count += read;
            if (count <= most) {
                out.write(some, 0, read);
            }
        }
        return count;
    }
}
