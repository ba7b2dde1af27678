package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads Server-Sent Events as WHATWG HTML 9.2.6 says, with the connection in its own hands: it can be cut anywhere. */
final class EventStreamClient implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * One dispatched event.
     *
     * @param id the position after it
     */
    record Event(String id, String name, JsonNode data) {}

    private final Socket socket = new Socket();
    private final InputStream in;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int leftOfChunk;
    private String lastId;
    private String lastIdOfBlock;
    private String name = "";
    private String data = "";

    /**
     * @param token null for none
     * @param lastId null for none
     * @param patienceMillis for each byte, once the answer has begun
     */
    EventStreamClient(URI address, String token, String lastId, int patienceMillis) {
        this.lastId = lastId;
        try {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nAccept: text/event-stream\r\n"
                                    + (token == null ? "" : "api_access_token: " + token + "\r\n")
                                    + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n") + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            in = new BufferedInputStream(socket.getInputStream());
            var status = headerLine();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new AssertionError(status);
            }
            for (var header = headerLine(); !header.isEmpty(); header = headerLine()) {
                headers.put(
                        header.substring(0, header.indexOf(':')),
                        header.substring(header.indexOf(':') + 1).strip());
            }
            if (!"chunked".equalsIgnoreCase(header("Transfer-Encoding"))) {
                throw new AssertionError("not in chunks: " + headers);
            }
            socket.setSoTimeout(patienceMillis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String headerLine() throws IOException {
        var text = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the answer ended in its head: " + text);
            }
            text.append((char) read);
        }
        return text.toString().strip();
    }

    /** The next byte of the body (RFC 9112, 7.1). */
    private int body() throws IOException {
        if (leftOfChunk == 0) {
            var size = headerLine();
            leftOfChunk = Integer.parseInt(size.isEmpty() ? headerLine() : size, 16);
            if (leftOfChunk == 0) {
                throw new EOFException("the stream ended");
            }
        }
        int read = in.read();
        if (read < 0) {
            throw new EOFException("the stream ended within a chunk");
        }
        leftOfChunk--;
        return read;
    }

    String header(String header) {
        return headers.get(header);
    }

    /** What a client would come back with. */
    String lastId() {
        return lastId;
    }

    /** The next event, waiting for it. */
    Event next() {
        // signs of life keep the connection itself from timing out
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try {
            while (true) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("nothing was told for a minute");
                }
                var event = take(body());
                if (event != null) {
                    return event;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads so many bytes, fewer if no more come, and answers the events that were complete in them. */
    List<Event> read(int bytes) {
        var events = new ArrayList<Event>();
        try {
            for (int i = 0; i < bytes; i++) {
                var event = take(body());
                if (event != null) {
                    events.add(event);
                }
            }
        } catch (SocketTimeoutException timeout) {
            // no more for now
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    private Event take(int read) throws IOException {
        if (read != '\n') {
            line.write(read);
            return null;
        }
        var text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.startsWith("id: ")) {
            lastIdOfBlock = text.substring(4);
        } else if (text.startsWith("event: ")) {
            name = text.substring(7);
        } else if (text.startsWith("data: ")) {
            data = text.substring(6);
        } else if (text.isEmpty()) {
            lastId = lastIdOfBlock == null ? lastId : lastIdOfBlock;
            var event = data.isEmpty() ? null : new Event(lastId, name, MAPPER.readTree(data));
            name = "";
            data = "";
            return event;
        }
        return null;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
