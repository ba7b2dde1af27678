package io.helpdesk.wire.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.wire.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Appends exchanges to the file that {@code helpdesk.test.record} names, a line of JSON for each, where that is given. Of these
 * lines {@link ShapeOf} makes shapes.
 */
final class Recorder {

    private static final String FILE = System.getProperty("helpdesk.test.record");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether anything is kept. */
    static final boolean ON = FILE != null;

    private Recorder() {}

    /** @param path with the mount in front, if it is below one */
    static void keep(Optional<Described> operation, String path, Http.Request request, Http.Reply reply) {
        var line = new LinkedHashMap<String, Object>();
        line.put("operation", operation.map(Described::toString).orElse(null));
        line.put("method", request.method());
        line.put("path", path);
        line.put("target", request.target());
        line.put("headers", request.headers());
        line.put("body", text(request.body()));
        line.put("status", reply.status());
        line.put("type", reply.header("Content-Type"));
        line.put("answer", text(reply.body()));
        try {
            synchronized (JSON) {
                Files.writeString(
                        Path.of(FILE),
                        JSON.writeValueAsString(line) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for bytes that are no text. */
    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : null;
    }
}
