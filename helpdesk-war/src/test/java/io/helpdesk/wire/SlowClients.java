package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Sockets that have sent the first byte of a body and no more. */
public final class SlowClients implements AutoCloseable {

    private static final int ANNOUNCED = 100;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final List<Socket> sockets = new ArrayList<>();

    /** Sends a head for this request, and one byte of the hundred it announces. */
    Socket begin(URI base, Http.Request request) throws IOException {
        var socket = begin(base, request, ANNOUNCED);
        socket.getOutputStream().write('{');
        socket.getOutputStream().flush();
        return socket;
    }

    /**
     * Sends a head for this request, and nothing of its body.
     *
     * @param more header lines that no well-behaved client lets its users set
     */
    public Socket begin(URI base, Http.Request request, int length, String... more) throws IOException {
        return send(base, request, "Content-Length: " + length, more);
    }

    /** The same for a body of unknown length, see {@link #chunk}. */
    Socket beginChunked(URI base, Http.Request request, String... more) throws IOException {
        return send(base, request, "Transfer-Encoding: chunked", more);
    }

    /** Sends one chunk; the empty one is the last (RFC 9112 7.1). */
    static void chunk(Socket socket, byte[] bytes) throws IOException {
        var out = socket.getOutputStream();
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
        out.write(bytes);
        out.write("\r\n".getBytes(ISO_8859_1));
        out.flush();
    }

    private Socket send(URI base, Http.Request request, String framing, String... more) throws IOException {
        var head = new StringBuilder(request.method())
                .append(' ')
                .append(request.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(base.getAuthority())
                .append("\r\n")
                .append(framing)
                .append("\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        for (var line : more) {
            head.append(line).append("\r\n");
        }
        var socket = new Socket(InetAddress.getByName(base.getHost()), base.getPort());
        sockets.add(socket);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /** The status, and what of the rest comes with it. */
    public static String answer(Socket socket) throws IOException {
        var bytes = new byte[8 * 1024];
        int count = 0;
        String text = "";
        while (!complete(text)) {
            int read = socket.getInputStream().read(bytes, count, bytes.length - count);
            if (read < 0) {
                break;
            }
            count += read;
            text = new String(bytes, 0, count, ISO_8859_1);
        }
        return text;
    }

    /** The answer of whichever gets one first. */
    static String firstAnswer(List<Socket> sockets) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            for (var socket : sockets) {
                if (socket.getInputStream().available() > 0) {
                    return answer(socket);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("none is answered");
    }

    private static boolean complete(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        var length = Pattern.compile("(?i)content-length: *([0-9]+)").matcher(answer);
        if (end < 0) {
            return false;
        }
        return length.find()
                ? answer.length() - end - 4 >= Integer.parseInt(length.group(1))
                : answer.endsWith("\r\n0\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
